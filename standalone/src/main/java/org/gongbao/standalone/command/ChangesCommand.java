package org.gongbao.standalone.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code gongbao changes}. */
@Command(
        name = "changes",
        description = "Shows who changed subscriptions, filters, secrets, endpoints, keys and limits.",
        mixinStandardHelpOptions = true,
        subcommands = {ChangesListCommand.class},
        footerHeading = "%nExamples:%n",
        footer = {"  gongbao changes list --tenant press"})
final class ChangesCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
