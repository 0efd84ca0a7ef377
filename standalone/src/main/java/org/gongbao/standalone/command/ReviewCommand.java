package org.gongbao.standalone.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code gongbao review}: the work of a reviewer. */
@Command(
        name = "review",
        description =
                "Shows what waits for a reviewer, publishes it or keeps it back, and corrects what was understood.",
        mixinStandardHelpOptions = true,
        subcommands = {
            ReviewListCommand.class,
            ReviewShowCommand.class,
            ReviewApproveCommand.class,
            ReviewRejectCommand.class,
            ReviewCorrectCommand.class
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  gongbao review list",
            "  gongbao review show '云政办发〔2025〕6号'",
            "  gongbao review approve '云政办发〔2025〕6号'",
            "  gongbao review correct '云政办发〔2025〕6号' signedOn=2025-02-21 --reason '核对原件'"
        })
final class ReviewCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
