package org.gongbao.standalone.command;

import java.util.concurrent.Callable;
import org.gongbao.standalone.ExitCode;
import org.gongbao.standalone.api.PortalApi;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code gongbao subscriptions ping}. */
@Command(
        name = "ping",
        description = "Sends the latest document that a subscription wants, as a test, under a webhook-id of its own.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExample:%n",
        footer = "  gongbao subscriptions ping demo-inbox")
final class SubscriptionsPingCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ID", description = "Identifier of the subscription.")
    private String id;

    @Mixin
    private PortalOptions portal;

    @Mixin
    private OutputOptions output;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        JsonNode answer = portal.api().post("/api/v1/subscriptions/" + PortalApi.encoded(id) + "/ping");
        output.of(spec)
                .item(
                        answer,
                        sent -> "Sent as delivery " + sent.path("deliveryId").asString()
                                + "; gongbao deliveries show tells what became of it.");
        return ExitCode.OK;
    }
}
