package org.gongbao.connector.webhook.consent;

import java.util.Set;
import org.gongbao.connector.http.SendResult;
import org.gongbao.connector.http.SendResult.Answered;
import org.gongbao.connector.http.SendResult.NoAnswer;

/**
 * Reads the answer to the handshake of CloudEvents web hooks: consent is the headers of allowed origin and allowed rate; the status proves
 * nothing. Pure.
 */
final class HandshakeAnswer {

    private static final String ALLOWED_ORIGIN = "WebHook-Allowed-Origin";
    private static final String ALLOWED_RATE = "WebHook-Allowed-Rate";

    /** The headers that are read. */
    static final Set<String> HEADERS = Set.of(ALLOWED_ORIGIN, ALLOWED_RATE);

    private static final String ANY = "*";

    private HandshakeAnswer() {}

    static Answer of(SendResult result, String origin) {
        return switch (result) {
            case NoAnswer none -> Answer.NotYet.without(none);
            case Answered answer ->
                ofHeaders(
                        answer.headers().getOrDefault(ALLOWED_ORIGIN, "").strip(),
                        answer.headers().getOrDefault(ALLOWED_RATE, "").strip(),
                        origin);
        };
    }

    private static Answer ofHeaders(String allowed, String rate, String origin) {
        if (!allowed.equals(ANY) && !allowed.equalsIgnoreCase(origin)) {
            return new Answer.NotYet("ORIGIN_NOT_ALLOWED", ALLOWED_ORIGIN + " is not " + origin);
        }
        if (rate.equals(ANY)) {
            return new Answer.Granted(0);
        }
        return rate.matches("[1-9]\\d{0,8}")
                ? new Answer.Granted(Integer.parseInt(rate))
                : new Answer.NotYet("RATE_NOT_ALLOWED", ALLOWED_RATE + " is neither a number nor *");
    }
}
