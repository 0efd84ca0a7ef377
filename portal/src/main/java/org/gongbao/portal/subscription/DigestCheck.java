package org.gongbao.portal.subscription;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongbao.schemas.digest.DigestSchedule;

/** Checks when documents are to go out together and collects every error. One use by one thread. */
final class DigestCheck {

    /** Nothing waits longer: records of documents are kept for as long as that and all attempts take. */
    static final Duration LONGEST = Duration.ofDays(7);

    private static final int LEAST = 2;
    private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");
    private static final Set<String> DAYS =
            Arrays.stream(DayOfWeek.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

    private final List<FieldError> errors = new ArrayList<>();

    private DigestCheck() {}

    /** Returns the errors. */
    static List<FieldError> errors(DigestRequest request) {
        DigestCheck check = new DigestCheck();
        if (!request.isEmpty()) {
            check.number(request);
            check.time(request);
        }
        return List.copyOf(check.errors);
    }

    private void number(DigestRequest request) {
        Integer every = request.every();
        that(
                every == null || (every >= LEAST && every <= DigestSchedule.MOST_ITEMS),
                "digest.every",
                "is " + LEAST + " to " + DigestSchedule.MOST_ITEMS + " documents");
        Long after = request.afterSeconds();
        that(
                after == null || (after >= 1 && after <= LONGEST.toSeconds()),
                "digest.afterSeconds",
                "is 1 to " + LONGEST.toSeconds());
        that(
                every != null || after != null || request.daily() != null,
                "digest",
                "needs at least one of every, afterSeconds and daily");
    }

    private void time(DigestRequest request) {
        String daily = request.daily();
        that(daily == null || TIME.matcher(daily).matches(), "digest.daily", "is a time of day as 07:30");
        that(daily != null || request.weekdays().isEmpty(), "digest.weekdays", "needs daily, the time on these days");
        that(daily != null || request.zone() == null, "digest.zone", "needs daily, the time in this zone");
        request.weekdays().stream()
                .filter(day -> !DAYS.contains(day))
                .forEach(day -> that(false, "digest.weekdays", "'" + day + "' is no day; one is MONDAY"));
        that(
                request.zone() == null || isZone(request.zone()),
                "digest.zone",
                "is a time zone as Asia/Shanghai, not '" + request.zone() + "'");
    }

    private static boolean isZone(String name) {
        try {
            ZoneId.of(name);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private void that(boolean right, String field, String message) {
        if (!right) {
            errors.add(new FieldError(field, message));
        }
    }
}
