package org.gongbao.standalone.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.gongbao.record.v1.DeliveryStatus;
import org.gongbao.record.v1.Subscription;
import org.gongbao.standalone.audit.AuditReport.DocumentSum;
import org.gongbao.standalone.audit.AuditReport.Evidence;
import org.gongbao.standalone.audit.AuditReport.SubscriptionSum;
import org.gongbao.standalone.audit.DeliveryEvidence.Witness;

/** Judges deliveries one by one and sums up. Not thread-safe. */
final class Verdicts {

    private final boolean settled;
    private final DeliveryChecks checks;
    private final Map<String, DocumentRecord> documents;
    private final Function<String, Optional<Subscription>> subscriptions;
    private final Map<String, AuditSum> byDocument = new TreeMap<>();
    private final Map<String, AuditSum> bySubscription = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final long[] known = new long[Known.values().length];
    private AuditSum total = AuditSum.NONE;

    private enum Known {
        BY_FILTER,
        BY_MATCHER,
        BY_COMMAND,
        BY_DELIVERY_ONLY,
        UNCERTAIN,
        ON_THE_WAY,
        ATTEMPTS,
        REPEATED_ATTEMPTS
    }

    Verdicts(
            boolean settled,
            DeliveryChecks checks,
            Map<String, DocumentRecord> documents,
            Function<String, Optional<Subscription>> subscriptions) {
        this.settled = settled;
        this.checks = checks;
        this.documents = documents;
        this.subscriptions = subscriptions;
    }

    void add(DeliveryEvidence evidence) {
        note(Known.ATTEMPTS, evidence.attempts().count());
        note(Known.REPEATED_ATTEMPTS, evidence.attempts().repeated());
        evidence.state()
                .ifPresentOrElse(
                        state -> {
                            witnessed(evidence);
                            sum(evidence, sum -> sum.plus(state.getStatus()));
                            findings.addAll(checks.of(evidence, state));
                        },
                        () -> withoutState(evidence));
    }

    /** Takes what is wrong with something that is no delivery of a document. */
    void found(List<Finding> more) {
        findings.addAll(more);
    }

    private void withoutState(DeliveryEvidence evidence) {
        boolean waits = evidence.witnesses().contains(Witness.WAITING)
                || evidence.mayBeUntold()
                || (!settled && !evidence.isTried());
        if (evidence.isTried()) {
            missing(evidence, Fault.STATELESS, "attempts were made, but topic deliveries.state.v1 does not know it");
        } else if (waits && !evidence.witnesses().isEmpty()) {
            witnessed(evidence);
            note(Known.ON_THE_WAY, 1);
            sum(evidence, sum -> sum.plus(DeliveryStatus.PENDING));
        } else if (evidence.witnesses().contains(Witness.MATCHER)) {
            missing(evidence, Fault.LOST, "the matcher told the subscription of it, but no delivery has a state");
        } else if (evidence.witnesses().contains(Witness.COMMAND)) {
            missing(evidence, Fault.LOST, "a command asked for it, but no delivery has a state");
        } else if (evidence.witnesses().contains(Witness.FILTER)) {
            missing(
                    evidence,
                    Fault.NOT_MATCHED,
                    "the filter wants it and was there before the document, but neither matcher nor deliveries know it");
        } else if (evidence.witnesses().contains(Witness.FILTER_AT_THE_SAME_TIME)) {
            note(Known.UNCERTAIN, 1);
        }
    }

    private void missing(DeliveryEvidence evidence, Fault fault, String detail) {
        witnessed(evidence);
        sum(evidence, AuditSum::plusMissing);
        findings.add(evidence.finding(fault, detail));
    }

    private void witnessed(DeliveryEvidence evidence) {
        var witnesses = evidence.witnesses();
        boolean filter = witnesses.contains(Witness.FILTER) || witnesses.contains(Witness.FILTER_AT_THE_SAME_TIME);
        boolean matcher = witnesses.contains(Witness.MATCHER) || witnesses.contains(Witness.WAITING);
        boolean command = witnesses.contains(Witness.COMMAND);
        note(Known.BY_FILTER, filter ? 1 : 0);
        note(Known.BY_MATCHER, matcher ? 1 : 0);
        note(Known.BY_COMMAND, command ? 1 : 0);
        note(Known.BY_DELIVERY_ONLY, witnesses.isEmpty() ? 1 : 0);
    }

    private void note(Known what, long count) {
        known[what.ordinal()] += count;
    }

    private void sum(DeliveryEvidence evidence, UnaryOperator<AuditSum> more) {
        total = more.apply(total);
        byDocument.compute(evidence.documentId(), (id, sum) -> more.apply(sum == null ? AuditSum.NONE : sum));
        bySubscription.compute(evidence.subscriptionId(), (id, sum) -> more.apply(sum == null ? AuditSum.NONE : sum));
    }

    AuditReport report(List<UnansweredNotice> unanswered) {
        Evidence evidence =
                new Evidence(known[0], known[1], known[2], known[3], known[4], known[5], known[6], known[7]);
        List<DocumentSum> documentSums = byDocument.entrySet().stream()
                .map(entry -> documentSum(entry.getKey(), entry.getValue()))
                .toList();
        List<SubscriptionSum> subscriptionSums = bySubscription.entrySet().stream()
                .map(entry -> new SubscriptionSum(
                        entry.getKey(),
                        subscriptions
                                .apply(entry.getKey())
                                .map(Subscription::getName)
                                .orElse(null),
                        entry.getValue()))
                .toList();
        return new AuditReport(
                findings.isEmpty() && total.isExact(),
                total,
                evidence,
                documentSums,
                subscriptionSums,
                findings,
                unanswered);
    }

    private DocumentSum documentSum(String documentId, AuditSum sum) {
        DocumentRecord record = documents.get(documentId);
        return record == null
                ? new DocumentSum(documentId, null, null, sum)
                : new DocumentSum(documentId, record.docNumber(), record.title(), sum);
    }
}
