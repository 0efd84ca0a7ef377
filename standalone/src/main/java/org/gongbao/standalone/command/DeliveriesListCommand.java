package org.gongbao.standalone.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.gongbao.standalone.ExitCode;
import org.gongbao.standalone.api.DeliveryText;
import org.gongbao.standalone.api.Pages;
import org.gongbao.standalone.api.Query;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gongbao deliveries list}. */
@Command(
        name = "list",
        description = "Lists deliveries, the last changed first: all that wait and the latest 50,000 that ended.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  gongbao deliveries list --state PENDING",
            "  gongbao deliveries list --subscription demo-inbox --since 2026-01-01 --limit 1000 --format jsonl"
        })
final class DeliveriesListCommand implements Callable<Integer> {
    @Option(names = "--subscription", paramLabel = "ID", description = "Only of this subscription.")
    private String subscription;

    @Option(names = "--document", paramLabel = "ID", description = "Only of this document; may be repeated.")
    private List<String> documents = List.of();

    @Option(names = "--endpoint", paramLabel = "ID", description = "Only to this endpoint.")
    private String endpoint;

    @Option(
            names = "--state",
            paramLabel = "STATE",
            description = "PENDING, DELIVERED, GONE, EXHAUSTED, SHED or COLLAPSED; may be repeated.")
    private List<String> states = List.of();

    @Mixin
    private SpanOptions span;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "50",
            description = "How many at most; default ${DEFAULT-VALUE}.")
    private int limit;

    @Mixin
    private PortalOptions portal;

    @Mixin
    private OutputOptions output;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Query query = span.of(new Query("/api/v1/deliveries"))
                .with("subscription", subscription)
                .with("endpoint", endpoint)
                .with("document", documents)
                .with("state", states);
        Output out = output.of(spec);
        int count = Pages.read(portal.api(), query.path(), limit, item -> out.item(item, DeliveryText::delivery));
        out.note(count + " deliveries" + (count == limit ? "; there may be more (--limit)" : ""));
        return ExitCode.OK;
    }
}
