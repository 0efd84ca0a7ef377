package org.gongbao.standalone.audit;

import org.gongbao.record.v1.DeliveryStatus;

/**
 * Deliveries by what became of them. The sum is exact if nothing is missing.
 *
 * @param matched what should be there
 * @param delivered accepted by their receivers
 * @param gone refused for good
 * @param exhausted tried as often as the schedule allows
 * @param shed dropped on purpose
 * @param collapsed made needless, before a digest, by a later revision or a withdrawal
 * @param pending waiting, on their way included
 * @param missing matched, and without any state
 */
public record AuditSum(
        long matched,
        long delivered,
        long gone,
        long exhausted,
        long shed,
        long collapsed,
        long pending,
        long missing) {

    /** Nothing. */
    public static final AuditSum NONE = new AuditSum(0, 0, 0, 0, 0, 0, 0, 0);

    /** Returns the sum with one more delivery in a state. */
    AuditSum plus(DeliveryStatus status) {
        return switch (status) {
            case DELIVERED ->
                new AuditSum(matched + 1, delivered + 1, gone, exhausted, shed, collapsed, pending, missing);
            case GONE -> new AuditSum(matched + 1, delivered, gone + 1, exhausted, shed, collapsed, pending, missing);
            case EXHAUSTED ->
                new AuditSum(matched + 1, delivered, gone, exhausted + 1, shed, collapsed, pending, missing);
            case SHED, UNKNOWN ->
                new AuditSum(matched + 1, delivered, gone, exhausted, shed + 1, collapsed, pending, missing);
            case COLLAPSED ->
                new AuditSum(matched + 1, delivered, gone, exhausted, shed, collapsed + 1, pending, missing);
            case PENDING ->
                new AuditSum(matched + 1, delivered, gone, exhausted, shed, collapsed, pending + 1, missing);
        };
    }

    /** Returns the sum with one more that is missing. */
    AuditSum plusMissing() {
        return new AuditSum(matched + 1, delivered, gone, exhausted, shed, collapsed, pending, missing + 1);
    }

    /** Tells whether matched = delivered + gone + exhausted + shed + collapsed + pending. */
    public boolean isExact() {
        return matched == delivered + gone + exhausted + shed + collapsed + pending;
    }
}
