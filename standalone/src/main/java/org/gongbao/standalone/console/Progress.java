package org.gongbao.standalone.console;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gongbao.standalone.tally.Counts;
import org.gongbao.standalone.tally.RunReport.DeliveryCounts;
import org.gongbao.standalone.tally.RunReport.PortalCounts;

/**
 * The state of a run at one moment, in words.
 *
 * @param filesDone files that were read or refused
 * @param filesAll files that were given
 * @param reading name of the file that is being read; null if none is
 * @param documentsRead documents in the files that were read
 * @param counts what topics and inbox say
 * @param elapsed time since the start
 */
public record Progress(
        int filesDone, int filesAll, String reading, int documentsRead, Counts counts, Duration elapsed) {

    /** Returns the lines for a terminal. */
    public List<String> lines() {
        DeliveryCounts deliveries = counts.deliveries();
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(stage("files read", filesDone + " of " + filesAll + "   documents " + documentsRead)
                + (reading == null ? "" : "   reading " + reading));
        lines.add(stage(
                "published",
                "%-6d corrected %-5d withdrawn %d"
                        .formatted(counts.published(), counts.corrected(), counts.withdrawn())));
        lines.add(stage("enriched", "%-6d held      %-5d".formatted(counts.enriched(), counts.held())));
        lines.add(stage(
                "matched",
                "%-6d delivered %-5d waiting   %d%s"
                        .formatted(
                                deliveries.matched(),
                                deliveries.delivered(),
                                deliveries.pending(),
                                losses(deliveries))));
        lines.add(stage(
                "inbox",
                "%-6d verified  %-5d refused   %d"
                        .formatted(
                                counts.inbox().received(),
                                counts.inbox().verified(),
                                counts.inbox().refused())));
        counts.portals().forEach(portal -> lines.add(stage("portal", portal(portal))));
        lines.add(stage("dead letters", Long.toString(counts.deadLetters())));
        lines.add(stage("elapsed", seconds(elapsed)));
        return lines;
    }

    /** Returns the same in one line, without the time. */
    public String line() {
        DeliveryCounts deliveries = counts.deliveries();
        return "files %d/%d, published %d, corrected %d, enriched %d, held %d, matched %d, delivered %d, waiting %d, dead letters %d"
                        .formatted(
                                filesDone,
                                filesAll,
                                counts.published(),
                                counts.corrected(),
                                counts.enriched(),
                                counts.held(),
                                deliveries.matched(),
                                deliveries.delivered(),
                                deliveries.pending(),
                                counts.deadLetters())
                + counts.portals().stream().map(portal -> ", " + portal(portal)).collect(Collectors.joining());
    }

    /** Returns a duration as people read it: seconds with one decimal. */
    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }

    /** Returns the deliveries that ended otherwise; empty if there are none. */
    static String losses(DeliveryCounts deliveries) {
        long lost = deliveries.gone() + deliveries.exhausted() + deliveries.shed();
        return lost == 0
                ? ""
                : "   gone %d exhausted %d shed %d"
                        .formatted(deliveries.gone(), deliveries.exhausted(), deliveries.shed());
    }

    /** Returns what happened on a portal. */
    static String portal(PortalCounts portal) {
        return "%s: created %d updated %d unchanged %d deleted %d failed %d"
                .formatted(
                        portal.name(),
                        portal.created(),
                        portal.updated(),
                        portal.unchanged(),
                        portal.deleted(),
                        portal.failed());
    }

    private static String stage(String name, String figures) {
        return "  %-13s %s".formatted(name, figures);
    }
}
