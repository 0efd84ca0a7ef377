package org.gongbao.portal.subscription;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongbao.portal.index.DocumentSearch;
import org.gongbao.record.v1.DigestRule;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.record.v1.Filter;
import org.gongbao.schemas.filter.FilterMatcher;
import org.gongbao.schemas.filter.Reason;

/** Tells what a filter would have matched, by the language that the matcher speaks, and why. Thread-safe. */
public final class FilterPreview {

    /** Days looked back when nothing else is asked. */
    public static final int USUAL_DAYS = 90;

    /** Days looked back at most. */
    public static final int MOST_DAYS = 3_660;

    private static final int MOST_DOCUMENTS = 20_000;
    private static final int MOST_SHOWN = 20;
    private static final int MONTH = 30;

    private final DocumentSearch search;
    private final Clock clock;

    /** Makes the preview over an index. */
    public FilterPreview(DocumentSearch search, Clock clock) {
        this.search = search;
        this.clock = clock;
    }

    /**
     * A document that a filter wants.
     *
     * @param document the document
     * @param reasons what of it the filter asked for
     */
    public record Match(EnrichedDocument document, List<Reason> reasons) {}

    /**
     * What a filter would have matched.
     *
     * @param days days looked back
     * @param documents active documents that reached the platform in these days
     * @param examined how many of them were asked, the newest, 20,000 at most
     * @param matched how many of these the filter wants
     * @param perMonth how many it would want in 30 days at that rate
     * @param digestsPerMonth how many digests they would make in 30 days; null if none are asked for
     * @param newest the newest of them, 20 at most
     */
    public record Preview(
            int days,
            int documents,
            int examined,
            int matched,
            double perMonth,
            Double digestsPerMonth,
            List<Match> newest) {}

    /**
     * Looks back.
     *
     * @param digest when documents would go out together; null if each by itself
     * @param days 1 to {@link #MOST_DAYS}
     * @throws InvalidRequestException if the filter, the digest or the number of days is wrong
     */
    public Preview preview(FilterRequest request, DigestRequest digest, int days) {
        check(request, digest, days);
        FilterMatcher matcher = FilterMatcher.of(FilterRequest.recordOf(request));
        Counting counting = new Counting(matcher);
        int documents = search.publishedSince(
                clock.instant().minus(Duration.ofDays(days)).truncatedTo(ChronoUnit.MINUTES),
                MOST_DOCUMENTS,
                found -> counting.ask(found.document()));
        double share = counting.examined == 0 ? 0 : (double) documents / counting.examined;
        DigestRule rule = DigestRequest.ruleOf(digest);
        Double digests = rule == null ? null : perMonth(DigestCount.of(rule, counting.times) * share, days);
        return new Preview(
                days,
                documents,
                counting.examined,
                counting.matched,
                perMonth(counting.matched * share, days),
                digests,
                counting.newest);
    }

    private static double perMonth(double number, int days) {
        return Math.round(number * MONTH / days * 10) / 10.0;
    }

    /**
     * Tells why a filter wants an active document.
     *
     * @return nothing if there is no such document; no reasons if the filter does not want it or asks for nothing
     */
    public Optional<Explanation> explain(Filter filter, String documentId) {
        FilterMatcher matcher = FilterMatcher.of(filter);
        return search.byId(documentId)
                .map(document -> new Explanation(matcher.matches(document), matcher.explain(document)));
    }

    /**
     * Whether and why a filter wants a document.
     *
     * @param matches whether it does
     * @param reasons what of the document the filter asked for
     */
    public record Explanation(boolean matches, List<Reason> reasons) {}

    private static void check(FilterRequest request, DigestRequest digest, int days) {
        List<FieldError> errors = new ArrayList<>();
        if (request == null) {
            errors.add(new FieldError("filter", "is missing"));
        } else {
            errors.addAll(FilterCheck.errors(request));
        }
        if (digest != null) {
            errors.addAll(DigestCheck.errors(digest));
        }
        if (days < 1 || days > MOST_DAYS) {
            errors.add(new FieldError("days", "is 1 to " + MOST_DAYS));
        }
        if (!errors.isEmpty()) {
            throw new InvalidRequestException(errors);
        }
    }

    private static final class Counting {
        private final FilterMatcher matcher;
        private final List<Match> newest = new ArrayList<>();
        private final List<Instant> times = new ArrayList<>();
        private int examined;
        private int matched;

        private Counting(FilterMatcher matcher) {
            this.matcher = matcher;
        }

        private void ask(EnrichedDocument document) {
            examined++;
            if (matcher.matches(document)) {
                matched++;
                times.add(document.getPublishedAt());
                if (newest.size() < MOST_SHOWN) {
                    newest.add(new Match(document, matcher.explain(document)));
                }
            }
        }
    }
}
