package org.gongbao.standalone.command;

import java.util.concurrent.Callable;
import org.gongbao.standalone.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code gongbao subscriptions show}. */
@Command(
        name = "show",
        description = "Shows one subscription as JSON, without secrets.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExample:%n",
        footer = "  gongbao subscriptions show demo-inbox")
final class SubscriptionsShowCommand implements Callable<Integer> {
    @Mixin
    private ShownItem item;

    @Override
    public Integer call() {
        item.out().json(item.get("subscriptions", ""));
        return ExitCode.OK;
    }
}
