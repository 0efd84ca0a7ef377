package org.gongbao.standalone.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gongbao.standalone.ExitCode;
import org.gongbao.standalone.audit.AuditReader;
import org.gongbao.standalone.audit.AuditReport;
import org.gongbao.standalone.audit.AuditScope;
import org.gongbao.standalone.audit.AuditText;
import org.gongbao.standalone.data.DataDirectory;
import org.gongbao.standalone.data.RunLog;
import org.gongbao.standalone.line.Clients;
import org.gongbao.standalone.line.RestingLine;
import org.gongbao.standalone.review.ReviewDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code gongbao audit}. */
@Command(
        name = "audit",
        description = {
            "Proves from topics alone that every match came to one named state: matched = delivered + gone + exhausted + shed + collapsed + pending, per document and per subscription; that no webhook id stands for two contents; and that the log holds the attempts that the states count. Names what is missing or contradictory.",
            "Matches are established without the deliveries: by asking each filter of each record that documents.enriched.v1 still holds, for subscriptions that were not changed since before it, and by the matcher's own book of whom it told.",
            "What topics cannot prove: records of a document before its last may be compacted away after 14 days, attempts are kept for 30 days, states for 90. Deliveries of which nothing but their own record is left are counted as such.",
            "Of a program that does not run, broker and registry are started for as long as it takes; what the streams had not done is pending.",
            "Exit codes: 0 the sums are exact, 1 they are not."
        },
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  gongbao audit",
            "  gongbao audit --since 2026-01-01 --format json > audit.json",
            "  gongbao audit --document '云政办发〔2025〕6号'"
        })
final class AuditCommand implements Callable<Integer> {
    private static final ZoneId OFFICIAL_TIME = ZoneId.of("Asia/Shanghai");

    /** How the result is printed. */
    private enum Format {
        TEXT,
        JSON
    }

    @Option(
            names = "--since",
            paramLabel = "DAY",
            description = "Only revisions that reached the platform on this day (Beijing time) or later.")
    private LocalDate since;

    @Option(names = "--subscription", paramLabel = "ID", description = "Only this subscription.")
    private String subscription;

    @Option(names = "--document", paramLabel = "ID|NUMBER", description = "Only this document.")
    private String document;

    @Option(names = "--format", defaultValue = "text", description = "${COMPLETION-CANDIDATES}; default: text.")
    private Format format;

    @Option(
            names = "--wait",
            paramLabel = "DURATION",
            defaultValue = "20s",
            converter = DurationConverter.class,
            description =
                    "How long to wait until the streams have read everything; what has no state then counts as pending. Default ${DEFAULT-VALUE}.")
    private Duration patience;

    @Mixin
    private TargetOptions target;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        Optional<Path> resting = target.resting();
        if (resting.isEmpty()) {
            return audit(Clients.of(target.settings()), patience);
        }
        try (DataDirectory directory = DataDirectory.open(resting.get())) {
            RunLog.into(directory);
            try (RestingLine line = RestingLine.open(directory, Installation.home())) {
                return audit(line.clients(), Duration.ZERO);
            }
        }
    }

    private int audit(Clients clients, Duration longest) throws InterruptedException {
        AuditScope scope = new AuditScope(
                Optional.ofNullable(since)
                        .map(day -> day.atStartOfDay(OFFICIAL_TIME).toInstant()),
                Optional.ofNullable(subscription),
                Optional.ofNullable(document)
                        .map(wanted -> new ReviewDesk(clients).find(wanted).documentId()));
        String application = target.setting("gongbao.streams.application.prefix", "gongbao") + "-delivery";
        AuditReport report = new AuditReader(clients, application).audit(scope, longest);
        PrintWriter out = spec.commandLine().getOut();
        if (format == Format.JSON) {
            out.println(new JsonMapper().writeValueAsString(report));
        } else {
            AuditText.of(report, document != null || subscription != null).forEach(out::println);
        }
        out.flush();
        return report.exact() ? ExitCode.OK : ExitCode.NOT_EXACT;
    }
}
