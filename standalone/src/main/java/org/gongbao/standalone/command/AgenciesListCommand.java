package org.gongbao.standalone.command;

import java.io.PrintWriter;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.gongbao.record.v1.Agency;
import org.gongbao.record.v1.AgencyAlias;
import org.gongbao.standalone.ExitCode;
import org.gongbao.standalone.console.Columns;
import org.gongbao.standalone.line.Clients;
import org.gongbao.standalone.registry.AgencyBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gongbao agencies list}. */
@Command(
        name = "list",
        description = "Lists agencies of the registry with their identifiers.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  gongbao agencies list 财政",
            "  gongbao agencies list --region 140322",
            "  gongbao agencies list --mapped"
        })
final class AgenciesListCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..1",
            paramLabel = "WORD",
            description = "Only agencies whose name, another name, or identifier holds this.")
    private String word;

    @Option(
            names = "--region",
            paramLabel = "CODE",
            description =
                    "Agencies of this division of China (GB/T 2260), whether or not it is one that the registry's topic lists.")
    private String region;

    @Option(names = "--mapped", description = "Only agencies that an operator changed.")
    private boolean mapped;

    @Mixin
    private TargetOptions target;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        AgencyBook book = new AgencyBook(Clients.of(target.settings()));
        Collection<Agency> known = region == null ? book.entries().values() : book.of(region);
        List<Agency> agencies = known.stream().filter(this::isWanted).toList();
        PrintWriter out = spec.commandLine().getOut();
        agencies.forEach(agency -> out.println(Columns.padded(agency.getAgencyId(), 32)
                + agency.getName()
                + (agency.getMapped().isEmpty() ? "" : "  + " + names(agency.getMapped()))));
        out.println(agencies.size() + " agencies");
        out.flush();
        return ExitCode.OK;
    }

    private boolean isWanted(Agency agency) {
        return (!mapped || agency.getChangedBy() != null)
                && (word == null
                        || Stream.of(
                                        Stream.of(agency.getAgencyId(), agency.getName()),
                                        agency.getAliases().stream().map(AgencyAlias::getName),
                                        agency.getMapped().stream().map(AgencyAlias::getName))
                                .flatMap(names -> names)
                                .anyMatch(name -> name.contains(word)));
    }

    private static String names(List<AgencyAlias> aliases) {
        return String.join("、", aliases.stream().map(AgencyAlias::getName).toList());
    }
}
