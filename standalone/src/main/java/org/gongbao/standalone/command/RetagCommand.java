package org.gongbao.standalone.command;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.gongbao.record.v1.RetagRequest;
import org.gongbao.standalone.ExitCode;
import org.gongbao.standalone.console.Screen;
import org.gongbao.standalone.line.Clients;
import org.gongbao.standalone.retag.RetagOrder;
import org.gongbao.standalone.retag.RetagProgress;
import org.gongbao.standalone.review.ReviewDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gongbao retag}. */
@Command(
        name = "retag",
        description = {
            "Tags documents anew by the rules and the registry of the running streams, and sends out only those that come out otherwise. Revisions and corrections stay.",
            "Exit codes: 0 done, 2 some documents could not be tagged and stay as they are, 3 the streams did not finish or do not run."
        },
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  gongbao retag                                   all documents, as after an update of the program",
            "  gongbao retag --since 2026-01-01                those that reached the platform from that day on",
            "  gongbao retag --document '云政办发〔2025〕6号'"
        })
final class RetagCommand implements Callable<Integer> {
    private static final ZoneId OFFICIAL_TIME = ZoneId.of("Asia/Shanghai");

    @Option(
            names = "--since",
            paramLabel = "DAY",
            description =
                    "Only documents whose revision reached the platform on this day (Beijing time) or later, as 2026-01-31.")
    private LocalDate since;

    @Option(names = "--document", paramLabel = "ID|NUMBER", description = "Only this document.")
    private String document;

    @Option(
            names = "--silence",
            paramLabel = "DURATION",
            defaultValue = "60s",
            converter = DurationConverter.class,
            description = "Stop waiting when the streams report nothing for so long; default ${DEFAULT-VALUE}.")
    private Duration silence;

    @Mixin
    private ReviewerOptions operator;

    @Mixin
    private TargetOptions target;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Clients clients = Clients.of(target.settings());
        RetagRequest request = RetagRequest.newBuilder()
                .setRetagId(UUID.randomUUID().toString())
                .setSince(
                        since == null ? null : since.atStartOfDay(OFFICIAL_TIME).toInstant())
                .setDocumentId(
                        document == null
                                ? null
                                : new ReviewDesk(clients).find(document).documentId())
                .setRequestedBy(operator.name())
                .setRequestedAt(Instant.now())
                .build();
        Screen screen = Screen.ofProcess(System.getenv());
        RetagProgress outcome = new RetagOrder(clients).place(request, silence, progress -> {
            if (screen.isLive()) {
                screen.show(List.of(line(progress)), "");
            }
        });
        screen.show(List.of(), "");
        return tell(outcome);
    }

    private int tell(RetagProgress outcome) {
        PrintWriter out = spec.commandLine().getOut();
        if (!outcome.states().isEmpty()) {
            out.println(line(outcome));
        }
        if (!outcome.isDone()) {
            out.println("The streams reported nothing for " + silence.toSeconds()
                    + " s: they do not run, or are busy with a change of the registry. The request is kept; they go on"
                    + " with it when they can.");
        } else if (outcome.failed() > 0) {
            out.println(outcome.failed() + " documents could not be tagged and stay as they are; STR-020 in the log of"
                    + " the streams names them.");
        } else {
            out.println("Done, by rules " + outcome.ruleSets() + ".");
        }
        out.flush();
        if (!outcome.isDone()) {
            return ExitCode.NOT_SETTLED;
        }
        return outcome.failed() > 0 ? ExitCode.INPUT_REFUSED : ExitCode.OK;
    }

    private static String line(RetagProgress progress) {
        return "Documents looked at: %d, changed and sent out again: %d; partitions done: %d of %d"
                .formatted(progress.examined(), progress.changed(), progress.done(), progress.partitions());
    }
}
