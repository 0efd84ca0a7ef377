package org.gongbao.streams.understanding.agency;

/**
 * A place of the text that names a body.
 *
 * @param start offset of its first character
 * @param end offset after its last character
 * @param printed name as it stands there
 * @param name full name, absolute; the printed one if it could not be made absolute
 * @param id identifier in the registry; null if the body is not known
 * @param sure false for a form that means a body only in the company of others (自来水公司)
 */
record Mention(int start, int end, String printed, String name, String id, boolean sure) {

    /** A sure one. */
    Mention(int start, int end, String printed, String name, String id) {
        this(start, end, printed, name, id, true);
    }

    Mention unsure() {
        return new Mention(start, end, printed, name, id, false);
    }

    /** The longer of two that begin at one place, of equally long ones the known; either may be null. */
    static Mention longest(Mention first, Mention second) {
        if (first == null) {
            return second;
        }
        if (second == null || second.end() < first.end()) {
            return first;
        }
        return second.end() > first.end() || (first.id() == null && second.id() != null) ? second : first;
    }
}
