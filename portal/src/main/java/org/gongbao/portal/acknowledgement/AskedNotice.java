package org.gongbao.portal.acknowledgement;

import java.util.Optional;
import org.gongbao.record.v1.AcknowledgementAnswer;
import org.gongbao.record.v1.AcknowledgementState;
import org.gongbao.record.v1.Asking;
import org.gongbao.schemas.acknowledgement.AskedFor;

/**
 * What somebody is asked, and what is known of it.
 *
 * @param asked what is asked for
 * @param notice the notice; empty if this portal has not read of it yet
 */
public record AskedNotice(AskedFor asked, Optional<AcknowledgementState> notice) {

    /** Returns the asking. */
    public Optional<Asking> asking() {
        return notice.flatMap(state -> asking(state, asked.asking()));
    }

    /** Returns the answer that this contact has given already. */
    public Optional<AcknowledgementAnswer> answer() {
        Optional<String> endpoint = asking().map(Asking::getEndpointId);
        return notice.flatMap(state -> state.getAnswers().stream()
                .filter(answer -> answer.getAsking() == asked.asking()
                        || (endpoint.isPresent()
                                && asking(state, answer.getAsking())
                                        .map(Asking::getEndpointId)
                                        .equals(endpoint)))
                .findFirst());
    }

    private static Optional<Asking> asking(AcknowledgementState state, int number) {
        return state.getAskings().stream()
                .filter(asking -> asking.getNumber() == number)
                .findFirst();
    }
}
