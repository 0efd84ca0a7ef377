package org.gongbao.portal.tenant;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongbao.portal.subscription.FieldError;
import org.gongbao.portal.subscription.InvalidRequestException;
import org.gongbao.schemas.access.Scope;

/**
 * A key that is asked for.
 *
 * @param name name for people, as what uses it
 * @param scopes what it may do; absent or empty = all that tenants may have but {@code admin}
 * @param expiresAt from when on it is refused, as {@code 2027-01-01T00:00:00Z}; absent = it does not expire
 */
public record KeyRequest(String name, List<String> scopes, String expiresAt) {

    private static final int LONGEST_NAME = 100;
    private static final Duration LONGEST_LIFE = Duration.ofDays(3_660);

    /** Fills what is absent. */
    public KeyRequest {
        scopes = scopes == null || scopes.isEmpty() ? usual() : List.copyOf(scopes);
    }

    private static List<String> usual() {
        Set<Scope> scopes = EnumSet.copyOf(Scope.ofTenants());
        scopes.remove(Scope.ADMIN);
        return scopes.stream().map(Scope::text).toList();
    }

    /** Returns the end of the key, if it has one; the request must have been checked. */
    Optional<Instant> end() {
        return Optional.ofNullable(expiresAt).map(Instant::parse);
    }

    /**
     * Checks it.
     *
     * @param given scopes that whoever asks may give
     * @throws InvalidRequestException that names every error
     */
    void check(Set<Scope> given, Instant now) {
        List<FieldError> errors = new ArrayList<>();
        if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
            errors.add(new FieldError("name", "has 1 to " + LONGEST_NAME + " characters"));
        }
        for (int i = 0; i < scopes.size(); i++) {
            String field = "scopes[" + i + "]";
            Optional<Scope> scope = Scope.of(scopes.get(i));
            if (scope.isEmpty()) {
                errors.add(new FieldError(field, "'" + scopes.get(i) + "' is no scope; known: " + known(given)));
            } else if (!scope.get().isWithin(given)) {
                errors.add(new FieldError(field, "is not yours to give; yours: " + known(given)));
            }
        }
        checkEnd(errors, now);
        if (!errors.isEmpty()) {
            throw new InvalidRequestException(errors);
        }
    }

    private void checkEnd(List<FieldError> errors, Instant now) {
        try {
            boolean right = end().filter(end -> end.isBefore(now) || end.isAfter(now.plus(LONGEST_LIFE)))
                    .isEmpty();
            if (!right) {
                errors.add(new FieldError("expiresAt", "lies between now and ten years from now"));
            }
        } catch (DateTimeException wrong) {
            errors.add(new FieldError("expiresAt", "is a moment, as 2027-01-01T00:00:00Z"));
        }
    }

    private static String known(Set<Scope> given) {
        return EnumSet.allOf(Scope.class).stream()
                .filter(scope -> scope.isWithin(given))
                .map(Scope::text)
                .collect(Collectors.joining(", "));
    }
}
