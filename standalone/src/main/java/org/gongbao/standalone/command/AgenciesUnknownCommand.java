package org.gongbao.standalone.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.gongbao.standalone.ExitCode;
import org.gongbao.standalone.console.Columns;
import org.gongbao.standalone.line.Clients;
import org.gongbao.standalone.registry.AgencyBook;
import org.gongbao.standalone.registry.UnknownName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gongbao agencies unknown}. */
@Command(
        name = "unknown",
        description =
                "Lists the names that published documents carry and the registry does not know, the most frequent first.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExample:%n",
        footer = "  gongbao agencies unknown --limit 200")
final class AgenciesUnknownCommand implements Callable<Integer> {
    private static final int NAME = 44;
    private static final int EXAMPLE = 60;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "50",
            description = "Most names to list; default ${DEFAULT-VALUE}.")
    private int limit;

    @Mixin
    private TargetOptions target;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<UnknownName> names = new AgencyBook(Clients.of(target.settings())).unknown();
        PrintWriter out = spec.commandLine().getOut();
        names.stream()
                .limit(limit)
                .forEach(name -> out.println("%6d  %s%s"
                        .formatted(
                                name.documentIds().size(),
                                Columns.padded(Columns.cut(name.name(), NAME - 2), NAME),
                                Columns.cut(name.example(), EXAMPLE))));
        out.println(names.size() + " names" + (names.size() > limit ? ", " + limit + " of them listed" : "")
                + ". One is mapped with: gongbao agencies map NAME ID");
        out.flush();
        return ExitCode.OK;
    }
}
