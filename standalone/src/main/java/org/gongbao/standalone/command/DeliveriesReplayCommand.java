package org.gongbao.standalone.command;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.gongbao.standalone.ExitCode;
import org.gongbao.standalone.api.PortalApi;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code gongbao deliveries replay}. */
@Command(
        name = "replay",
        description = {
            "Delivers once more: one delivery, or those of a subscription by state, time and document. Each goes out under the webhook-id that it had.",
            "Exit codes: 0 asked for, 2 refused, as when the endpoint is disabled."
        },
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  gongbao deliveries replay 5a0c27e8-52a3-5c2f-9a53-0d6bb3fd1a4e",
            "  gongbao deliveries replay --subscription demo-inbox",
            "  gongbao deliveries replay --subscription demo-inbox --state DELIVERED --since 2026-01-30 --until 2026-01-31"
        })
final class DeliveriesReplayCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "ID", description = "Identifier of one delivery: the webhook-id.")
    private String id;

    @Option(
            names = "--subscription",
            paramLabel = "ID",
            description = "Deliveries of this subscription, instead of one.")
    private String subscription;

    @Option(names = "--document", paramLabel = "ID", description = "Only of this document; may be repeated.")
    private List<String> documents = List.of();

    @Option(
            names = "--state",
            paramLabel = "STATE",
            description =
                    "PENDING, DELIVERED, GONE, EXHAUSTED, SHED or COLLAPSED; may be repeated. Default: those that ended without their receiver.")
    private List<String> states = List.of();

    @Mixin
    private SpanOptions span;

    @Mixin
    private PortalOptions portal;

    @Mixin
    private OutputOptions output;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if ((id == null) == (subscription == null)) {
            throw new ParameterException(spec.commandLine(), "Name either one delivery or --subscription ID");
        }
        JsonNode answer = id == null
                ? portal.api().post("/api/v1/subscriptions/" + PortalApi.encoded(subscription) + "/replay", range())
                : portal.api().post("/api/v1/deliveries/" + PortalApi.encoded(id) + "/replay");
        output.of(spec)
                .item(
                        answer,
                        asked -> asked.path("requested").asString() + " deliveries are asked for"
                                + (asked.path("more").asBoolean() ? "; there are more: ask again for these" : ""));
        return ExitCode.OK;
    }

    private Map<String, Object> range() {
        Map<String, Object> range = new HashMap<>();
        range.put("states", states);
        range.put("documents", documents);
        range.put("since", span.since());
        range.put("until", span.until());
        return range;
    }
}
