package org.gongbao.standalone.command;

import java.util.concurrent.Callable;
import org.gongbao.standalone.ExitCode;
import org.gongbao.standalone.api.FilterBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gongbao filters remove}. */
@Command(
        name = "remove",
        description = "Removes a saved filter that no subscription uses.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExample:%n",
        footer = "  gongbao filters remove flood")
final class FiltersRemoveCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME|ID", description = "Name or identifier of the filter.")
    private String name;

    @Mixin
    private PortalOptions portal;

    @Mixin
    private OutputOptions output;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Output out = output.of(spec);
        new FilterBook(portal.api()).remove(name);
        out.note("Removed.");
        return ExitCode.OK;
    }
}
