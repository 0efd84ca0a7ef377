package org.gongbao.standalone.command;

import java.util.concurrent.Callable;
import org.gongbao.standalone.ExitCode;
import org.gongbao.standalone.api.FilterBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code gongbao filters save}. */
@Command(
        name = "save",
        description =
                "Saves a filter under a name. If there is one of the name, it is replaced, for all subscriptions that use it.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  gongbao filters save flood filter.json",
            "  echo '{\"anyWords\": [\"防汛\"]}' | gongbao filters save flood -"
        })
final class FiltersSaveCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "NAME", description = "Name of the filter.")
    private String name;

    @Parameters(
            index = "1",
            paramLabel = "FILE",
            description = "File with the filter as JSON, as {\"categories\": [\"6\"]}; - reads the standard input.")
    private String file;

    @Mixin
    private PortalOptions portal;

    @Mixin
    private OutputOptions output;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Output out = output.of(spec);
        JsonNode saved = new FilterBook(portal.api()).save(name, FilterFile.read(file));
        out.item(saved, FilterBook::line);
        return ExitCode.OK;
    }
}
