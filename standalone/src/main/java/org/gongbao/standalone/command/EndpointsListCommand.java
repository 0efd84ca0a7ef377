package org.gongbao.standalone.command;

import java.util.concurrent.Callable;
import org.gongbao.standalone.ExitCode;
import org.gongbao.standalone.api.DeliveryText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code gongbao endpoints list}. */
@Command(
        name = "list",
        description =
                "Lists the endpoints of the tenant whose key is used: breaker, what waits, failures in a row, and why one has not agreed to get webhooks.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExample:%n",
        footer = "  gongbao endpoints list")
final class EndpointsListCommand implements Callable<Integer> {
    @Mixin
    private PortalOptions portal;

    @Mixin
    private OutputOptions output;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Output out = output.of(spec);
        JsonNode answer = portal.api().get("/api/v1/endpoints");
        answer.path("items").forEach(item -> out.item(item, DeliveryText::endpoint));
        out.note(answer.path("items").size() + " endpoints");
        return ExitCode.OK;
    }
}
