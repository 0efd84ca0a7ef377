package org.gongbao.portal.api;

import java.util.List;
import java.util.Optional;
import org.gongbao.portal.delivery.Caller;
import org.gongbao.portal.subscription.FieldError;
import org.gongbao.portal.subscription.InvalidRequestException;

/** Reads who asks from a request. */
final class Callers {

    private static final int LONGEST_KEY = 255;

    private Callers() {}

    static Caller of(String tenant, String idempotencyKey) {
        return new Caller(tenant, key(idempotencyKey));
    }

    /** Reads the header Idempotency-Key. */
    static Optional<String> key(String header) {
        if (header != null && (header.isBlank() || header.length() > LONGEST_KEY)) {
            throw new InvalidRequestException(
                    List.of(new FieldError("Idempotency-Key", "has 1 to " + LONGEST_KEY + " characters")));
        }
        return Optional.ofNullable(header).map(String::strip);
    }
}
