package org.gongbao.portal.delivery;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.gongbao.record.v1.Consent;
import org.gongbao.record.v1.Endpoint;
import org.gongbao.record.v1.EndpointEvent;
import org.gongbao.record.v1.EndpointNotice;

/**
 * Whether the address of an endpoint agreed to get webhooks, and if not, why.
 *
 * @param state assumed, granted, pending or refused; while it is pending or refused nothing is sent
 * @param reason stable code of why it did not agree when it was asked last; null if it agreed or was not asked yet
 * @param detail the same in words
 * @param lastAskedAt when it was asked last; null as reason
 * @param nextAskAt when it is asked again; null if it is not, or at once
 */
public record ConsentStatus(String state, String reason, String detail, String lastAskedAt, String nextAskAt) {

    private static final Set<EndpointEvent> ASKED =
            EnumSet.of(EndpointEvent.CONSENT_PENDING, EndpointEvent.CONSENT_REFUSED);

    /**
     * Returns the status of an endpoint.
     *
     * @param last the last notice about its consent
     */
    public static ConsentStatus of(Endpoint endpoint, Optional<EndpointNotice> last) {
        if (endpoint.getConsent() != Consent.PENDING) {
            return new ConsentStatus(endpoint.getConsent().name().toLowerCase(Locale.ROOT), null, null, null, null);
        }
        return last.filter(notice -> ASKED.contains(notice.getEvent()))
                .map(notice -> asked(endpoint, notice))
                .orElseGet(() -> new ConsentStatus("pending", null, null, null, null));
    }

    /** Tells whether something waits for this. */
    public boolean missing() {
        return state.equals("pending") || state.equals("refused");
    }

    private static ConsentStatus asked(Endpoint endpoint, EndpointNotice notice) {
        Instant changed = endpoint.getChangedAt();
        // somebody had it asked again since, or changed it
        boolean anew = changed != null && changed.isAfter(notice.getOccurredAt());
        boolean refused = !anew && notice.getEvent() == EndpointEvent.CONSENT_REFUSED;
        return new ConsentStatus(
                refused ? "refused" : "pending",
                notice.getReason(),
                notice.getDetail(),
                notice.getOccurredAt().toString(),
                anew ? null : Objects.toString(notice.getNextAskAt(), null));
    }
}
