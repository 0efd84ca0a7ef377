package org.gongbao.standalone.command;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import org.gongbao.record.v1.Agency;
import org.gongbao.schemas.error.GongbaoException;
import org.gongbao.standalone.ExitCode;
import org.gongbao.standalone.line.Clients;
import org.gongbao.standalone.registry.AgencyBook;
import org.gongbao.standalone.registry.Mapping;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gongbao agencies unmap}. */
@Command(
        name = "unmap",
        description = "Takes a name back that somebody mapped to an agency.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExample:%n",
        footer = "  gongbao agencies unmap '县财经局' 140322-finance")
final class AgenciesUnmapCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "NAME", description = "The name.")
    private String name;

    @Parameters(index = "1", paramLabel = "ID", description = "Identifier of the agency.")
    private String id;

    @Mixin
    private ReviewerOptions operator;

    @Mixin
    private TargetOptions target;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        AgencyBook book = new AgencyBook(Clients.of(target.settings()));
        Agency entry = book.entries().get(id);
        if (entry == null) {
            throw new GongbaoException(
                    "AGY-006", "The registry lists no agency " + id + "; look it up with gongbao agencies list WORD.");
        }
        book.write(Mapping.unmapped(entry, name.strip(), operator.name()), Set.of(), Duration.ZERO);
        spec.commandLine()
                .getOut()
                .println(name + " is taken from " + id
                        + "; the documents that carry it are tagged anew within seconds.");
        return ExitCode.OK;
    }
}
