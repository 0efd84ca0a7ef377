package org.gongbao.standalone.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code gongbao subscriptions}. */
@Command(
        name = "subscriptions",
        description = "Shows subscriptions, tries filters, and sends a test.",
        mixinStandardHelpOptions = true,
        subcommands = {
            SubscriptionsListCommand.class,
            SubscriptionsShowCommand.class,
            SubscriptionsPreviewCommand.class,
            SubscriptionsPingCommand.class
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  gongbao subscriptions list",
            "  gongbao subscriptions preview filter.json --days 365",
            "  gongbao subscriptions ping demo-inbox"
        })
final class SubscriptionsCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
