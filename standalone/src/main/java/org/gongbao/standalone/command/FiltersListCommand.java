package org.gongbao.standalone.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.gongbao.standalone.ExitCode;
import org.gongbao.standalone.api.FilterBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code gongbao filters list}. */
@Command(
        name = "list",
        description =
                "Lists the saved filters of the tenant whose key is used: identifier, revision, name, and how many subscriptions use each.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExample:%n",
        footer = "  gongbao filters list")
final class FiltersListCommand implements Callable<Integer> {

    @Mixin
    private PortalOptions portal;

    @Mixin
    private OutputOptions output;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Output out = output.of(spec);
        List<JsonNode> all = new FilterBook(portal.api()).all();
        all.forEach(filter -> out.item(filter, FilterBook::line));
        out.note(all.size() + " filters");
        return ExitCode.OK;
    }
}
