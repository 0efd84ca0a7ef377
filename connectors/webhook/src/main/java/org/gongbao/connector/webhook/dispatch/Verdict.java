package org.gongbao.connector.webhook.dispatch;

import java.time.Duration;
import java.util.Optional;
import org.gongbao.connector.http.SendResult;
import org.gongbao.connector.http.SendResult.Answered;
import org.gongbao.connector.http.SendResult.NoAnswer;
import org.gongbao.record.v1.AttemptOutcome;

/**
 * How an attempt ended, in the terms of the delivery policy.
 *
 * @param outcome what the policy decides by
 * @param status HTTP status; empty if there was no answer
 * @param head first kilobyte of the answer
 * @param reason stable reason of an end other than delivery
 * @param retryAfter what the receiver asked for
 */
record Verdict(
        AttemptOutcome outcome,
        Optional<Integer> status,
        Optional<String> head,
        Optional<String> reason,
        Optional<Duration> retryAfter) {

    /** Reason of an attempt whose subscription was removed. */
    static final String SUBSCRIPTION_GONE = "SUBSCRIPTION_GONE";

    /** Reason of an attempt whose document no longer stands where it stood. */
    static final String DOCUMENT_GONE = "DOCUMENT_GONE";

    /** Reason of an attempt whose document is no record that can be read. */
    static final String DOCUMENT_UNREADABLE = "DOCUMENT_UNREADABLE";

    /** Reason of an attempt that could not be signed: the key for secrets is not the one that sealed. */
    static final String SECRET_UNREADABLE = "SECRET_UNREADABLE";

    /** Reason of an attempt that was put off: whoever has the address has not agreed yet. */
    static final String CONSENT_PENDING = "CONSENT_PENDING";

    /** Reason of an attempt that had no token: the server of tokens gave none. */
    static final String OAUTH_FAILED = "OAUTH_FAILED";

    /** Reason of an attempt that failed by a fault of the connector. */
    static final String INTERNAL = "INTERNAL";

    /** Returns a verdict without an answer. */
    static Verdict without(AttemptOutcome outcome, String reason) {
        return new Verdict(outcome, Optional.empty(), Optional.empty(), Optional.of(reason), Optional.empty());
    }

    /** Returns the verdict on what came back. */
    static Verdict of(SendResult result) {
        return switch (result) {
            case Answered answer -> ofAnswer(answer);
            case NoAnswer none ->
                without(
                        switch (none.reason()) {
                            case REFUSED_ADDRESS, BAD_URL -> AttemptOutcome.IMPOSSIBLE;
                            // a fault of the operator's own proxy is no fault of the endpoint
                            case PROXY -> AttemptOutcome.DEFERRED;
                            default -> AttemptOutcome.FAILED;
                        },
                        none.reason().name());
        };
    }

    private static Verdict ofAnswer(Answered answer) {
        AttemptOutcome outcome = outcome(answer);
        return new Verdict(
                outcome,
                Optional.of(answer.status()),
                Optional.of(answer.body()),
                outcome == AttemptOutcome.DELIVERED ? Optional.empty() : Optional.of(reason(answer.status())),
                outcome == AttemptOutcome.DELIVERED ? Optional.empty() : answer.retryAfter());
    }

    private static AttemptOutcome outcome(Answered answer) {
        if (answer.successful()) {
            return AttemptOutcome.DELIVERED;
        }
        return answer.status() == 410 ? AttemptOutcome.GONE : AttemptOutcome.FAILED;
    }

    private static String reason(int status) {
        return status >= 300 && status < 400 ? "REDIRECT" : "STATUS";
    }
}
