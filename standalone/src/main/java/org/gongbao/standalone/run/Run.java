package org.gongbao.standalone.run;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongbao.producers.publishing.DocumentPublisher;
import org.gongbao.standalone.ExitCode;
import org.gongbao.standalone.StopSignal;
import org.gongbao.standalone.Version;
import org.gongbao.standalone.console.Progress;
import org.gongbao.standalone.console.Screen;
import org.gongbao.standalone.console.Summary;
import org.gongbao.standalone.console.UndeliveredText;
import org.gongbao.standalone.data.DataDirectory;
import org.gongbao.standalone.data.Settings;
import org.gongbao.standalone.inbox.InboxEntry;
import org.gongbao.standalone.inbox.InboxStore;
import org.gongbao.standalone.line.Line;
import org.gongbao.standalone.line.LineSettings;
import org.gongbao.standalone.tally.Counts;
import org.gongbao.standalone.tally.RunReport;
import org.gongbao.standalone.tally.RunReport.DeliveryCounts;
import org.gongbao.standalone.tally.RunReport.DocumentCounts;
import org.gongbao.standalone.tally.RunReport.Seconds;
import org.gongbao.standalone.tally.Settlement;
import org.gongbao.standalone.tally.Tally;
import org.gongbao.standalone.tally.TopicTail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run, from the locked data directory to the exit code. For one thread. */
public final class Run {
    private static final Logger LOGGER = LoggerFactory.getLogger(Run.class);
    private static final Duration TICK = Duration.ofMillis(200);
    private static final Duration QUIET_TICK = Duration.ofSeconds(1);

    private final RunOptions options;
    private final Screen screen;
    private final StopSignal stop;
    private final Stopwatch watch = new Stopwatch();
    private final ConsentPatience consents = new ConsentPatience();
    private String waiting = "the files";
    private boolean unagreed;

    /**
     * Makes a run.
     *
     * @param stop ends a run that would go on for ever, or one that waits
     */
    public Run(RunOptions options, Screen screen, StopSignal stop) {
        this.options = options;
        this.screen = screen;
        this.stop = stop;
    }

    /** Runs and returns the exit code. */
    public int call(DataDirectory data, Path installation) throws Exception {
        Map<String, String> given =
                Settings.gather(data.resolve("gongbao.properties"), System.getenv(), options.settings());
        if (options.watch() != null) {
            given.put("gongbao.producers.watch.dir", options.watch().toString());
        }
        LineSettings settings = LineSettings.settle(data, installation, options.port(), options.ckan(), given);
        screen.say("Gongbao %s starts on %s".formatted(Version.current(), data.folder()));
        try (InboxStore inbox = InboxStore.open(data.resolve("inbox.jsonl"))) {
            // before the start: what waits from an earlier run goes on while the line starts, and belongs to this run
            int before = inbox.entries().size();
            Tally tally = new Tally(inbox::count, settings.portals());
            try (Line line = Line.start(settings, inbox, stop, screen::say)) {
                return stop.isRaised() ? interrupted() : feed(line, settings, tally, inbox, before);
            }
        }
    }

    private int feed(Line line, LineSettings settings, Tally tally, InboxStore inbox, int before) throws Exception {
        try (TopicTail tail =
                new TopicTail(line.clients().reader(), line.clients().values(), tally, line.origin())) {
            Thread.ofPlatform().name("tally").daemon(true).start(tail);
            watch.markReady();
            Greeting.of(settings, watch.readySeconds()).forEach(screen::say);
            DocumentPublisher publisher = line.producers().publisher();
            FileFeed feed = new FileFeed(files(settings.data(), publisher), new Intake(publisher));
            line.producers().watch();
            feed.start();
            boolean settled = options.once() && settle(line, feed, tail, tally);
            if (!options.once()) {
                follow(line, feed, tally);
            }
            return conclude(line, feed, tally.counts(), settled, first(inbox, before));
        }
    }

    /** The sample is for whoever looks for the first time: it must never get between the documents of an office. */
    private List<Path> files(DataDirectory data, DocumentPublisher publisher) {
        if (!options.files().isEmpty() || options.watch() != null) {
            return options.files();
        }
        Path sample = Sample.in(data);
        return publisher.knowsOtherThan(sample) ? List.of() : List.of(sample);
    }

    private boolean settle(Line line, FileFeed feed, TopicTail tail, Tally tally) throws InterruptedException {
        long giveUp = System.nanoTime() + options.timeout().toNanos();
        try (Settlement settlement =
                new Settlement(line.clients().admin(), line.clients()::probe, line.groups(), tail, tally)) {
            while (System.nanoTime() < giveUp && !stop.await(TICK) && feed.failure() == null) {
                show(feed, tally);
                line.check();
                if (feed.isDone()) {
                    Optional<String> waits = settlement.waitsFor();
                    if (waits.isEmpty()) {
                        watch.markSettled();
                        show(feed, tally);
                        return true;
                    }
                    LOGGER.atDebug().addKeyValue("for", waits.get()).log("Waiting");
                    waiting = waits.get();
                    if (isInVain(waiting, line, tally)) {
                        return false;
                    }
                    if (consents.isOver(
                                    tally.unagreed(),
                                    tally.counts().deliveries().unsettled(),
                                    System.nanoTime())
                            && waiting.endsWith(Settlement.DELIVERIES)) {
                        unagreed = true;
                        waiting = consents.waits();
                        return false;
                    }
                }
            }
        }
        return false;
    }

    /** What a stopped connector has not done stays undone, however long one waits; all else is given its time. */
    private static boolean isInVain(String waiting, Line line, Tally tally) {
        return line.stoppedGroups().stream().anyMatch(waiting::startsWith)
                && tally.counts().deliveries().unsettled() == 0;
    }

    private void follow(Line line, FileFeed feed, Tally tally) throws InterruptedException {
        while (!stop.await(screen.isLive() ? TICK : QUIET_TICK)) {
            show(feed, tally);
            line.check();
        }
    }

    private void show(FileFeed feed, Tally tally) {
        int documents = feed.reports().stream()
                .mapToInt(RunReport.FileReport::documents)
                .sum();
        Progress progress =
                new Progress(feed.taken(), feed.count(), feed.reading(), documents, tally.counts(), watch.elapsed());
        screen.show(progress.lines(), progress.line());
    }

    private int conclude(Line line, FileFeed feed, Counts counts, boolean settled, Instant firstDelivered)
            throws Exception {
        screen.keep();
        RunReport report = new RunReport(
                Version.current(),
                watch.started(),
                feed.reports(),
                new DocumentCounts(
                        counts.published(),
                        counts.corrected(),
                        feed.unchanged(),
                        counts.held(),
                        counts.withdrawn(),
                        counts.enriched()),
                counts.deliveries(),
                counts.inbox(),
                counts.portals(),
                counts.deadLetters(),
                new Seconds(watch.readySeconds(), watch.seconds(firstDelivered), watch.settledSeconds()),
                ResidentMemory.of(line.registryProcess()));
        Summary.of(report).forEach(screen::say);
        if (options.report() != null) {
            ReportFile.write(options.report(), report);
        }
        return exitCode(feed, counts.deliveries(), settled);
    }

    private int exitCode(FileFeed feed, DeliveryCounts deliveries, boolean settled) throws Exception {
        rethrow(feed.failure());
        rethrow(stop.reason());
        if (options.once() && !settled) {
            return stop.isRaised() ? interrupted() : notSettled();
        }
        boolean refused = feed.reports().stream()
                .anyMatch(file ->
                        file.outcome().equals("REFUSED") || file.outcome().equals("PARTLY"));
        if (!options.once()) {
            return refused ? ExitCode.INPUT_REFUSED : ExitCode.OK;
        }
        UndeliveredText.of(deliveries).forEach(screen::say);
        if (refused) {
            return ExitCode.INPUT_REFUSED;
        }
        return deliveries.exhausted() + deliveries.shed() > 0 ? ExitCode.NOT_DELIVERED : ExitCode.OK;
    }

    private int notSettled() {
        if (unagreed) {
            screen.say(
                    "RUN-054: All else has settled; after %d s this still waits for %s. Nothing is sent there before they agree; it goes on at the next start. Why, and when they are asked again, say gongbao endpoints list and the portal's status page."
                            .formatted(ConsentPatience.LONGEST.toSeconds(), waiting));
            return ExitCode.NOT_SETTLED;
        }
        screen.say(
                "RUN-044: Not all has settled after %d s (waiting for: %s); it goes on at the next start, or give more time with --timeout."
                        .formatted(watch.elapsed().toSeconds(), waiting));
        return ExitCode.NOT_SETTLED;
    }

    private int interrupted() throws Exception {
        rethrow(stop.reason());
        return options.once() ? ExitCode.INTERRUPTED : ExitCode.OK;
    }

    private static Instant first(InboxStore inbox, int before) {
        List<InboxEntry> entries = inbox.entries();
        return entries.size() > before ? entries.get(before).receivedAt() : null;
    }

    private static void rethrow(Throwable error) throws Exception {
        switch (error) {
            case null -> {}
            case Exception exception -> throw exception;
            default -> throw new IllegalStateException(error);
        }
    }
}
