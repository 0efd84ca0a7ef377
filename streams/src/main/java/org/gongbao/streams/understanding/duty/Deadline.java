package org.gongbao.streams.understanding.duty;

import org.gongbao.schemas.pattern.SoughtPattern;

/**
 * Words that say when something is due.
 *
 * @param start offset of their first character
 * @param end offset after their last character
 * @param rule the rule that found them
 * @param text the words
 */
record Deadline(int start, int end, Rule rule, String text) {

    /** How the deed stands to the words. */
    enum Kind {
        /** It follows and is due then. */
        BY,
        /** It follows and is due then, with the rhythm of the deadline before. */
        NEXT,
        /** It follows and comes again. */
        RHYTHM,
        /** It precedes and lasts so long. */
        SPAN,
        /** It is told in the sentence after the heading. */
        STAGE
    }

    /**
     * What tells a deadline.
     *
     * @param kind how the deed stands to the words
     * @param recurs rhythm; null for once
     * @param pattern the words
     */
    record Rule(Kind kind, String recurs, SoughtPattern pattern) {}

    Kind kind() {
        return rule.kind();
    }
}
