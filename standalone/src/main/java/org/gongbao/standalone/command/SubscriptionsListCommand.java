package org.gongbao.standalone.command;

import java.util.concurrent.Callable;
import org.gongbao.standalone.ExitCode;
import org.gongbao.standalone.api.DeliveryText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code gongbao subscriptions list}. */
@Command(
        name = "list",
        description = "Lists the subscriptions of the tenant whose key is used, oldest first.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {"  gongbao subscriptions list", "  gongbao subscriptions list --format jsonl"})
final class SubscriptionsListCommand implements Callable<Integer> {
    @Mixin
    private PortalOptions portal;

    @Mixin
    private OutputOptions output;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Output out = output.of(spec);
        JsonNode answer = portal.api().get("/api/v1/subscriptions");
        answer.path("items").forEach(item -> out.item(item, DeliveryText::subscription));
        out.note(answer.path("items").size() + " subscriptions");
        return ExitCode.OK;
    }
}
