package org.gongbao.standalone.audit;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.standalone.audit.AuditReport.DocumentSum;
import org.gongbao.standalone.audit.AuditReport.Evidence;
import org.gongbao.standalone.audit.AuditReport.SubscriptionSum;
import org.gongbao.standalone.console.Columns;

/** An audit in lines for people. */
public final class AuditText {

    private static final int TITLE = 40;
    private static final int MOST_FINDINGS = 200;

    private AuditText() {}

    /**
     * Returns the lines.
     *
     * @param single whether one document or subscription was asked for, so that each sum is of interest
     */
    public static List<String> of(AuditReport report, boolean single) {
        List<String> lines = new ArrayList<>();
        lines.add(sum("all", report.total()));
        report.documents().stream()
                .filter(document -> single || !document.sum().isExact())
                .forEach(document -> lines.add(sum(name(document), document.sum())));
        report.subscriptions().stream()
                .filter(subscription -> single || !subscription.sum().isExact())
                .forEach(subscription -> lines.add(sum(name(subscription), subscription.sum())));
        lines.add("");
        lines.add("%d documents, %d of them exact; %d subscriptions, %d of them exact"
                .formatted(
                        report.documents().size(),
                        report.documents().stream()
                                .filter(document -> document.sum().isExact())
                                .count(),
                        report.subscriptions().size(),
                        report.subscriptions().stream()
                                .filter(subscription -> subscription.sum().isExact())
                                .count()));
        evidence(report.evidence(), lines);
        report.findings().stream()
                .limit(MOST_FINDINGS)
                .forEach(finding -> lines.add("%s %s: delivery %s of document %s, revision %d, to subscription %s: %s"
                        .formatted(
                                finding.code(),
                                finding.fault(),
                                finding.deliveryId(),
                                finding.documentId(),
                                finding.revision(),
                                finding.subscriptionId(),
                                finding.detail())));
        if (report.findings().size() > MOST_FINDINGS) {
            lines.add((report.findings().size() - MOST_FINDINGS) + " more; --format json has all");
        }
        report.unanswered().stream()
                .limit(MOST_FINDINGS)
                .forEach(notice -> lines.add(
                        "UNANSWERED: notice %s of document %s, revision %d, to subscription %s; asked %s, until %s"
                                .formatted(
                                        notice.noticeId(),
                                        notice.documentId(),
                                        notice.revision(),
                                        notice.subscriptionId(),
                                        String.join(", ", notice.contacts()),
                                        notice.endedAt())));
        lines.add(
                report.exact()
                        ? "The sums are exact."
                        : "NOT exact: " + report.findings().size() + " findings.");
        return lines;
    }

    private static void evidence(Evidence evidence, List<String> lines) {
        lines.add(
                "matches known by document and filter %d, by the matcher's book %d, by a command %d; by the delivery alone %d"
                        .formatted(
                                evidence.byFilter(),
                                evidence.byMatcher(),
                                evidence.byCommand(),
                                evidence.byDeliveryOnly()));
        if (evidence.onTheWay() > 0) {
            lines.add(evidence.onTheWay()
                    + " of those pending have no state yet: the streams have not read everything, or do not run");
        }
        if (evidence.uncertain() > 0) {
            lines.add(
                    evidence.uncertain()
                            + " documents are wanted by a subscription that was changed within 5 s before them; these are not counted");
        }
        lines.add("attempts in the log %d, made again under the same number %d"
                .formatted(evidence.attempts(), evidence.repeatedAttempts()));
    }

    private static String sum(String name, AuditSum sum) {
        String line = Columns.padded(name, TITLE + 2)
                + "matched %d = delivered %d + gone %d + exhausted %d + shed %d + collapsed %d + pending %d"
                        .formatted(
                                sum.matched(),
                                sum.delivered(),
                                sum.gone(),
                                sum.exhausted(),
                                sum.shed(),
                                sum.collapsed(),
                                sum.pending());
        return sum.isExact() ? line : line + " + MISSING " + sum.missing();
    }

    private static String name(DocumentSum document) {
        String name = document.docNumber() != null
                ? document.docNumber()
                : document.title() != null ? document.title() : document.documentId();
        return Columns.cut("document " + name, TITLE);
    }

    private static String name(SubscriptionSum subscription) {
        return Columns.cut(
                "subscription " + (subscription.name() == null ? subscription.subscriptionId() : subscription.name()),
                TITLE);
    }
}
