package org.gongbao.standalone.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code gongbao deadletters}. */
@Command(
        name = "deadletters",
        description = "Shows what could not be processed, and why; puts it back when the fault is mended.",
        mixinStandardHelpOptions = true,
        subcommands = {DeadLettersListCommand.class, DeadLettersShowCommand.class, DeadLettersRedriveCommand.class},
        footerHeading = "%nExamples:%n",
        footer = {"  gongbao deadletters list", "  gongbao deadletters show 12", "  gongbao deadletters redrive 12"})
final class DeadLettersCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
