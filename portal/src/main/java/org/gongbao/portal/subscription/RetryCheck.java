package org.gongbao.portal.subscription;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Checks when a delivery is to be tried again. */
final class RetryCheck {
    private static final String FIELD = "retry.delaySeconds";
    private static final int MOST = 20;

    /** Records of documents are kept for as long as this and the longest wait for a digest together. */
    private static final Duration LONGEST = Duration.ofDays(7);

    private RetryCheck() {}

    /** Returns the errors. */
    static List<FieldError> errors(RetryRequest request) {
        List<Long> delays = request.delaySeconds();
        if (delays == null) {
            return List.of();
        }
        List<FieldError> errors = new ArrayList<>();
        if (delays.size() > MOST) {
            errors.add(new FieldError(FIELD, "has " + MOST + " waits at most, not " + delays.size()));
        }
        if (delays.stream().anyMatch(delay -> delay == null || delay < 1 || delay > LONGEST.toSeconds())) {
            errors.add(new FieldError(FIELD, "are seconds, each 1 to " + LONGEST.toSeconds()));
        } else if (delays.stream().mapToLong(Long::longValue).sum() > LONGEST.toSeconds()) {
            errors.add(new FieldError(FIELD, "are " + LONGEST.toSeconds() + " (a week) together at most"));
        }
        return List.copyOf(errors);
    }
}
