package org.gongbao.standalone.command;

import java.util.Map;
import java.util.concurrent.Callable;
import org.gongbao.standalone.ExitCode;
import org.gongbao.standalone.api.PortalApi;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code gongbao deliveries match-again}. */
@Command(
        name = "match-again",
        description =
                "Asks the filter of a subscription again of the documents since a day, and delivers those that it wants and that are not delivered yet.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExample:%n",
        footer = "  gongbao deliveries match-again demo-inbox --since 2026-01-01")
final class DeliveriesMatchAgainCommand implements Callable<Integer> {
    @Parameters(paramLabel = "SUBSCRIPTION", description = "Identifier of the subscription.")
    private String id;

    @Option(
            names = "--since",
            required = true,
            paramLabel = "TIME",
            description = "Documents that reached the platform on this day (Beijing time) or later.")
    private String since;

    @Option(names = "--again", description = "Also what is delivered or waits already.")
    private boolean again;

    @Mixin
    private PortalOptions portal;

    @Mixin
    private OutputOptions output;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        JsonNode answer = portal.api()
                .post(
                        "/api/v1/subscriptions/" + PortalApi.encoded(id) + "/match-again",
                        Map.of("since", since, "again", again));
        output.of(spec)
                .item(answer, found -> "%s of %s documents match; %s are delivered or wait already, %s are asked for%s"
                        .formatted(
                                found.path("matched").asString(),
                                found.path("examined").asString(),
                                found.path("known").asString(),
                                found.path("requested").asString(),
                                found.path("more").asBoolean() ? "; there are more" : ""));
        return ExitCode.OK;
    }
}
