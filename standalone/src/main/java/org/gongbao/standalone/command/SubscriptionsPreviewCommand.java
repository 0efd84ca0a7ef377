package org.gongbao.standalone.command;

import java.util.Map;
import java.util.concurrent.Callable;
import org.gongbao.standalone.ExitCode;
import org.gongbao.standalone.console.Columns;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code gongbao subscriptions preview}. */
@Command(
        name = "preview",
        description =
                "Tells what a filter would have matched in the past days, and how many a month, before it is saved.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  gongbao subscriptions preview filter.json --days 365",
            "  gongbao subscriptions preview filter.json --digest '{\"daily\": \"07:30\", \"weekdays\": [\"MONDAY\"]}'",
            "  echo '{\"anyWords\": [\"防汛\"]}' | gongbao subscriptions preview -"
        })
final class SubscriptionsPreviewCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "FILE",
            description = "File with the filter as JSON, as {\"categories\": [\"6\"]}; - reads the standard input.")
    private String file;

    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = "90",
            description = "Days to look back; default ${DEFAULT-VALUE}.")
    private int days;

    @Option(
            names = "--digest",
            paramLabel = "JSON",
            description =
                    "Also tell how many digests these documents would make, as --digest '{\"daily\": \"07:30\"}'.")
    private String digest;

    @Mixin
    private PortalOptions portal;

    @Mixin
    private OutputOptions output;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        JsonNode filter = FilterFile.read(file);
        Object body = digest == null
                ? Map.of("filter", filter)
                : Map.of("filter", filter, "digest", FilterFile.digest(digest));
        JsonNode answer = portal.api().post("/api/v1/subscriptions/preview?days=" + days, body);
        Output out = output.of(spec);
        answer.path("newest").forEach(item -> out.item(item, SubscriptionsPreviewCommand::line));
        out.note("%s of %s documents of the past %s days; about %s a month%s"
                .formatted(
                        answer.path("matched").asString(),
                        answer.path("examined").asString(),
                        answer.path("days").asString(),
                        answer.path("perMonth").asString(),
                        digest == null
                                ? ""
                                : ", in " + answer.path("digestsPerMonth").asString() + " digests"));
        return ExitCode.OK;
    }

    private static String line(JsonNode match) {
        return Columns.padded(match.path("documentId").asString(), 38)
                + match.path("title").asString();
    }
}
