package org.gongbao.standalone.audit;

import java.util.List;

/**
 * What an audit found.
 *
 * @param exact true if every sum is exact and nothing is contradictory
 * @param total all deliveries
 * @param evidence how matches are known, and what cannot be told
 * @param documents each document
 * @param subscriptions each subscription
 * @param findings what is missing or contradictory
 * @param unanswered notices that nobody has acknowledged; no fault of the deliveries
 */
public record AuditReport(
        boolean exact,
        AuditSum total,
        Evidence evidence,
        List<DocumentSum> documents,
        List<SubscriptionSum> subscriptions,
        List<Finding> findings,
        List<UnansweredNotice> unanswered) {

    /** Copies the lists. */
    public AuditReport {
        documents = List.copyOf(documents);
        subscriptions = List.copyOf(subscriptions);
        findings = List.copyOf(findings);
        unanswered = List.copyOf(unanswered);
    }

    /**
     * How matches are known.
     *
     * @param byFilter matches that follow from document and filter alone
     * @param byMatcher matches that the matcher noted, or still has to pass on
     * @param byCommand deliveries that somebody asked for
     * @param byDeliveryOnly deliveries of which nothing but their own record is left
     * @param uncertain documents that a filter wants, but whose subscription was changed at about the same time; not counted
     * @param onTheWay pending ones that have no state yet, as the streams have not read everything
     * @param attempts attempts in the log
     * @param repeatedAttempts attempts that were made again under the same number, as after a crash
     */
    public record Evidence(
            long byFilter,
            long byMatcher,
            long byCommand,
            long byDeliveryOnly,
            long uncertain,
            long onTheWay,
            long attempts,
            long repeatedAttempts) {}

    /**
     * One document.
     *
     * @param documentId the document
     * @param docNumber its number; null if it has none, or no record of it is left
     * @param title its title; null if no record of it is left
     * @param sum its deliveries, of all revisions
     */
    public record DocumentSum(String documentId, String docNumber, String title, AuditSum sum) {}

    /**
     * One subscription.
     *
     * @param subscriptionId the subscription
     * @param name its name; null if it was removed
     * @param sum its deliveries
     */
    public record SubscriptionSum(String subscriptionId, String name, AuditSum sum) {}
}
