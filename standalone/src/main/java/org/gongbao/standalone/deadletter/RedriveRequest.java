package org.gongbao.standalone.deadletter;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.gongbao.portal.delivery.DeliveryParameters;
import org.gongbao.portal.subscription.FieldError;
import org.gongbao.portal.subscription.InvalidRequestException;

/**
 * Which dead letters are to be put back, and how.
 *
 * @param letter number, {@code topic/partition/offset} or key of one; absent = those that the others choose
 * @param code with this error code
 * @param stage of this stage or below it
 * @param since set aside at this time or later
 * @param until set aside before this time
 * @param limit how many at most; absent = 1,000
 * @param afterTimes put back once more what was put back so often; absent = nothing that was put back. As it counts, the same request does so once
 * @param waitSeconds how long to wait until they are read again; absent = not at all
 * @param rehearse true to be told what would be done
 */
public record RedriveRequest(
        String letter,
        String code,
        String stage,
        String since,
        String until,
        Integer limit,
        Integer afterTimes,
        Integer waitSeconds,
        Boolean rehearse) {

    private static final int MOST = 1000;
    private static final int LONGEST_WAIT = 30;

    /** Makes one that asks for a letter by its number. */
    static RedriveRequest of(long number) {
        return new RedriveRequest(Long.toString(number), null, null, null, null, null, null, null, null);
    }

    /**
     * Returns the choice.
     *
     * @throws InvalidRequestException if the request is wrong, or would mean all that there are
     */
    LetterChoice choice() {
        DeliveryParameters parameters = new DeliveryParameters();
        LetterChoice choice = new LetterChoice(
                Optional.ofNullable(letter),
                Optional.ofNullable(code),
                Optional.ofNullable(stage),
                parameters.time("since", since),
                parameters.time("until", until));
        parameters.check();
        List<FieldError> errors = new ArrayList<>();
        if (choice.isEverything()) {
            errors.add(new FieldError("letter", "is missing; name one, or choose by code, stage, since or until"));
        }
        between(errors, "limit", limit, 1, MOST);
        between(errors, "afterTimes", afterTimes, 1, Integer.MAX_VALUE);
        between(errors, "waitSeconds", waitSeconds, 0, LONGEST_WAIT);
        if (!errors.isEmpty()) {
            throw new InvalidRequestException(errors);
        }
        return choice;
    }

    int most() {
        return limit == null ? MOST : limit;
    }

    IntPredicate again() {
        return times -> afterTimes != null && times == afterTimes;
    }

    Duration patience() {
        return Duration.ofSeconds(waitSeconds == null ? 0 : waitSeconds);
    }

    boolean isRehearsal() {
        return Boolean.TRUE.equals(rehearse);
    }

    private static void between(List<FieldError> errors, String field, Integer value, int least, int most) {
        if (value != null && (value < least || value > most)) {
            errors.add(new FieldError(field, "is a number from " + least + " to " + most));
        }
    }
}
