package org.gongbao.standalone.deadletter;

import java.util.Optional;
import org.gongbao.record.v1.DeadLetterRedrive;

/**
 * What became of a dead letter that was to be put back.
 *
 * @param letter the dead letter
 * @param fate what became of it
 * @param code why it was refused, or with what the record failed again; empty otherwise
 * @param text a sentence for people
 * @param place where it stands now; empty if it was never put back
 */
public record Redriven(NumberedLetter letter, Fate fate, String code, String text, Optional<DeadLetterRedrive> place) {

    /** What can become of one. */
    public enum Fate {
        /** It may be put back, and would be if this were no rehearsal. */
        READY,
        /** It was put back; what becomes of it is not known yet. */
        PUT_BACK,
        /** Whoever failed has read it again, and it did not fail. */
        RESOLVED,
        /** It failed again. */
        DEAD_AGAIN,
        /** It was put back at an earlier time and is left alone. */
        DONE_BEFORE,
        /** It is not put back. */
        REFUSED
    }
}
