package org.gongbao.standalone.command;

import java.util.concurrent.Callable;
import org.gongbao.standalone.ExitCode;
import org.gongbao.standalone.api.DeliveryText;
import org.gongbao.standalone.api.PortalApi;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code gongbao deliveries show}. */
@Command(
        name = "show",
        description =
                "Shows one delivery with each of its attempts: status, milliseconds, reason, head of the answer, when the next one is due.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExample:%n",
        footer = "  gongbao deliveries show 5a0c27e8-52a3-5c2f-9a53-0d6bb3fd1a4e")
final class DeliveriesShowCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ID", description = "Identifier of the delivery: the webhook-id.")
    private String id;

    @Mixin
    private PortalOptions portal;

    @Mixin
    private OutputOptions output;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        JsonNode answer = portal.api().get("/api/v1/deliveries/" + PortalApi.encoded(id));
        output.of(spec).item(answer, delivery -> String.join("\n", DeliveryText.deliveryInFull(delivery)));
        return ExitCode.OK;
    }
}
