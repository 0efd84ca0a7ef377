package org.gongbao.portal.subscription;

import java.util.List;
import org.gongbao.record.v1.DigestRule;

/**
 * When documents go out together: at whichever comes first; in a change, one without anything takes the rule back.
 *
 * @param every documents that are enough
 * @param afterSeconds seconds after the first of them; if nothing but a number is given, a day
 * @param daily time of day, as 07:30
 * @param weekdays days on which that time counts, as MONDAY; absent or empty = every day
 * @param zone time zone of that time; absent = Asia/Shanghai
 */
public record DigestRequest(Integer every, Long afterSeconds, String daily, List<String> weekdays, String zone) {

    /** Without a time the last documents would wait for ever. */
    private static final long USUAL_SECONDS = 86_400;

    private static final String USUAL_ZONE = "Asia/Shanghai";

    /** Fills what is absent. */
    public DigestRequest {
        weekdays = weekdays == null ? List.of() : List.copyOf(weekdays);
    }

    boolean isEmpty() {
        return every == null && afterSeconds == null && daily == null && weekdays.isEmpty() && zone == null;
    }

    /** Returns the rule; null if there is none. */
    static DigestRule ruleOf(DigestRequest request) {
        return request == null || request.isEmpty() ? null : request.rule();
    }

    private DigestRule rule() {
        boolean untimed = afterSeconds == null && daily == null;
        long otherwise = untimed ? USUAL_SECONDS : 0;
        return DigestRule.newBuilder()
                .setEvery(every == null ? 0 : every)
                .setAfterSeconds(afterSeconds == null ? otherwise : afterSeconds)
                .setDaily(daily)
                .setWeekdays(weekdays)
                .setZone(zone == null ? USUAL_ZONE : zone)
                .build();
    }
}
