package org.gongbao.standalone.deadletter;

import org.gongbao.record.v1.DeadLetterRedrive;

/** What may be done with a dead letter now. */
sealed interface Judgement {

    /**
     * It may be put back.
     *
     * @param record as it was before it failed
     * @param times how often it will have been put back then
     * @param onlyTheLast whether no later record of its key may stand before it
     * @param seenTo end of its partition up to which there is none
     */
    record Ready(OriginalRecord record, int times, boolean onlyTheLast, long seenTo) implements Judgement {}

    /**
     * It was put back before, and is not put back twice.
     *
     * @param former the last time
     */
    record Done(DeadLetterRedrive former) implements Judgement {}

    /**
     * It is not put back.
     *
     * @param code why, as a code
     * @param reason why, and what helps instead
     */
    record Refused(String code, String reason) implements Judgement {}
}
