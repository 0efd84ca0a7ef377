package org.gongbao.standalone.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gongbao.standalone.tally.RunReport;
import org.gongbao.standalone.tally.RunReport.DeliveryCounts;
import org.gongbao.standalone.tally.RunReport.DocumentCounts;
import org.gongbao.standalone.tally.RunReport.FileReport;
import org.gongbao.standalone.tally.RunReport.InboxCounts;

/** The table at the end of {@code run --once}. */
public final class Summary {
    private static final String ROW = "  %-14s %s";

    private Summary() {}

    /** Returns the lines of the table. */
    public static List<String> of(RunReport report) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        files(lines, report.files());
        DocumentCounts documents = report.documents();
        lines.add(row(
                "documents",
                "published %d  corrected %d  unchanged %d  withdrawn %d  enriched %d  held %d"
                        .formatted(
                                documents.published(),
                                documents.corrected(),
                                documents.unchanged(),
                                documents.withdrawn(),
                                documents.enriched(),
                                documents.held())));
        DeliveryCounts deliveries = report.deliveries();
        lines.add(row(
                "deliveries",
                "matched %d  delivered %d  gone %d  exhausted %d  shed %d%s  pending %d"
                        .formatted(
                                deliveries.matched(),
                                deliveries.delivered(),
                                deliveries.gone(),
                                deliveries.exhausted(),
                                deliveries.shed(),
                                deliveries.collapsed() == 0 ? "" : "  collapsed " + deliveries.collapsed(),
                                deliveries.pending())));
        InboxCounts inbox = report.inbox();
        lines.add(row(
                "inbox",
                "received %d  verified %d  distinct %d  refused %d"
                        .formatted(inbox.received(), inbox.verified(), inbox.distinctIds(), inbox.refused())));
        report.portals().forEach(portal -> lines.add(row("portal", Progress.portal(portal))));
        lines.add(row("dead letters", Long.toString(report.deadLetters())));
        lines.add(row(
                "seconds",
                "ready %s  first delivered %s  settled %s"
                        .formatted(
                                time(report.seconds().ready()),
                                time(report.seconds().firstDelivered()),
                                time(report.seconds().settled()))));
        report.memory()
                .forEach(process -> lines.add(row(
                        "memory", "%s %d MB at most".formatted(process.process(), process.peakResidentBytes() >> 20))));
        return lines;
    }

    private static void files(List<String> lines, List<FileReport> files) {
        RefusedAlike alike = new RefusedAlike();
        files.stream().filter(file -> isTold(file, alike)).forEach(file -> file(lines, file));
        alike.others().forEach(other -> lines.add(row("", other + "; --report FILE and the dead letters hold all.")));
    }

    private static boolean isTold(FileReport file, RefusedAlike alike) {
        boolean refused = file.outcome().equals("REFUSED") && !file.errors().isEmpty();
        return !refused
                || alike.isAmongTheFirst(file.file(), file.errors().getFirst().code());
    }

    private static void file(List<String> lines, FileReport file) {
        lines.add(row(
                "file",
                "%s  %s, documents %d"
                        .formatted(file.file(), file.outcome().toLowerCase(Locale.ROOT), file.documents())));
        file.errors()
                .forEach(error -> lines.add(row(
                        "",
                        error.code() + (error.line() > 0 ? " line " + error.line() : "") + ": " + error.message())));
    }

    private static String time(Double seconds) {
        return seconds == null ? "–" : String.format(Locale.ROOT, "%.1f", seconds);
    }

    private static String row(String name, String figures) {
        return ROW.formatted(name, figures);
    }
}
