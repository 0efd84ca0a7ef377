package org.gongbao.standalone.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.gongbao.record.v1.Agency;
import org.gongbao.record.v1.AgencyAlias;
import org.gongbao.schemas.error.GongbaoException;
import org.gongbao.standalone.ExitCode;
import org.gongbao.standalone.line.Clients;
import org.gongbao.standalone.registry.AgencyBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gongbao agencies show}. */
@Command(
        name = "show",
        description = "Shows one agency with all its names and the days on which they hold.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExample:%n",
        footer = "  gongbao agencies show 140322-finance")
final class AgenciesShowCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ID", description = "Identifier of the agency.")
    private String id;

    @Mixin
    private TargetOptions target;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Agency agency = new AgencyBook(Clients.of(target.settings()))
                .find(id)
                .orElseThrow(() -> new GongbaoException(
                        "AGY-006",
                        "The registry lists no agency " + id + "; look it up with gongbao agencies list WORD."));
        PrintWriter out = spec.commandLine().getOut();
        out.println(agency.getName());
        out.println("  identifier  " + agency.getAgencyId());
        out.println("  division    " + agency.getRegion() + " " + agency.getRegionCode() + " " + agency.getLevel());
        if (agency.getParentId() != null) {
            out.println("  belongs to  " + agency.getParentId());
        }
        agency.getAliases().forEach(alias -> out.println("  also        " + dated(alias)));
        agency.getMapped().forEach(alias -> out.println("  mapped      " + dated(alias)));
        if (agency.getChangedBy() != null) {
            out.println("  changed by  " + agency.getChangedBy());
        }
        if (agency.getOwnTopic()) {
            out.println("  topic       documents.agency." + agency.getAgencyId() + ".v1");
        }
        out.flush();
        return ExitCode.OK;
    }

    private static String dated(AgencyAlias alias) {
        boolean always = alias.getValidFrom() == null && alias.getValidTo() == null;
        return alias.getName()
                + (always
                        ? ""
                        : "  " + (alias.getValidFrom() == null ? "" : alias.getValidFrom()) + " to "
                                + (alias.getValidTo() == null ? "now" : alias.getValidTo()));
    }
}
