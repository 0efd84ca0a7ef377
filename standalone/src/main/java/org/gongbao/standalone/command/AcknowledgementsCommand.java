package org.gongbao.standalone.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code gongbao acknowledgements}. */
@Command(
        name = "acknowledgements",
        description = "Shows notices that have to be acknowledged: who was asked, who answered, how it ended.",
        mixinStandardHelpOptions = true,
        subcommands = {
            AcknowledgementsListCommand.class,
            AcknowledgementsShowCommand.class,
            AcknowledgementsExportCommand.class
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  gongbao acknowledgements list --state ASKED --state UNANSWERED",
            "  gongbao acknowledgements show 5a0c27e8-52a3-5c2f-9a53-0d6bb3fd1a4e",
            "  gongbao acknowledgements export --since 2026-07-01 --output july.csv"
        })
final class AcknowledgementsCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
