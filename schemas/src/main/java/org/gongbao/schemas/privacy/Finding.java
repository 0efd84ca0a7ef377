package org.gongbao.schemas.privacy;

/**
 * Personal data at a place of a text.
 *
 * @param start offset of its first character
 * @param end offset after its last character
 * @param kind what it is
 * @param masked what is to stand there instead
 */
record Finding(int start, int end, PersonalDataKind kind, String masked) {
    private static final int LEAST_STARS = 5;

    /** Finds data of which the first characters may stay; every digit or letter after them becomes a star. */
    static Finding starred(int start, int end, PersonalDataKind kind, String kept, int hidden) {
        return new Finding(start, end, kind, kept + "*".repeat(Math.max(LEAST_STARS, hidden)));
    }

    boolean overlaps(Finding other) {
        return start < other.end && other.start < end;
    }
}
