package org.gongbao.standalone.tenant;

import java.util.Optional;

/**
 * A limit as an operator writes it: a number, {@code none}, or {@code usual} for what the portal is set to.
 *
 * @param most the number, 0 = no limit; absent = what the portal is set to
 */
public record Limit(Optional<Integer> most) {

    private static final String NONE = "none";
    private static final String USUAL = "usual";

    /**
     * Reads a limit.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Limit read(String text) {
        String word = text.strip();
        if (word.equals(USUAL)) {
            return new Limit(Optional.empty());
        }
        if (word.equals(NONE)) {
            return new Limit(Optional.of(0));
        }
        if (word.matches("[1-9][0-9]{0,8}")) {
            return new Limit(Optional.of(Integer.valueOf(word)));
        }
        throw new IllegalArgumentException("'" + text + "' is no limit; write a number from 1, none or usual");
    }

    /** Returns the limit of a record. */
    public static Limit of(Integer most) {
        return new Limit(Optional.ofNullable(most));
    }

    /** Returns it as records have it. */
    Integer orNull() {
        return most.orElse(null);
    }

    /** Returns it as {@link #read} takes it. */
    public String text() {
        return most.map(number -> number == 0 ? NONE : number.toString()).orElse(USUAL);
    }
}
