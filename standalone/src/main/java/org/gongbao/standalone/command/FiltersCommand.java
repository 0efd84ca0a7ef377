package org.gongbao.standalone.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code gongbao filters}. */
@Command(
        name = "filters",
        description = "Saves filters under a name, which many subscriptions may share by filterId.",
        mixinStandardHelpOptions = true,
        subcommands = {
            FiltersListCommand.class,
            FiltersShowCommand.class,
            FiltersSaveCommand.class,
            FiltersRemoveCommand.class
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  gongbao filters save flood filter.json",
            "  gongbao filters show flood",
            "  gongbao filters list",
            "  gongbao filters remove flood"
        })
final class FiltersCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
