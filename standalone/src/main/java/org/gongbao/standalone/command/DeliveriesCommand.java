package org.gongbao.standalone.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code gongbao deliveries}. */
@Command(
        name = "deliveries",
        description = "Shows the delivery log, and delivers once more.",
        mixinStandardHelpOptions = true,
        subcommands = {
            DeliveriesListCommand.class,
            DeliveriesShowCommand.class,
            DeliveriesReplayCommand.class,
            DeliveriesMatchAgainCommand.class
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  gongbao deliveries list --state EXHAUSTED --since 2026-01-01",
            "  gongbao deliveries replay 5a0c27e8-52a3-5c2f-9a53-0d6bb3fd1a4e",
            "  gongbao deliveries replay --subscription demo-inbox --state EXHAUSTED"
        })
final class DeliveriesCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
