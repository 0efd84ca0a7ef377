package org.gongbao.testing.pattern;

import java.util.regex.Pattern;

/**
 * A regular expression of a module.
 *
 * @param place where it was found, as {@code org.gongbao.Something.FIELD}
 * @param pattern the expression
 */
public record FoundPattern(String place, Pattern pattern) {

    /** Returns the first class on the way to it. */
    public String type() {
        return place.substring(0, place.indexOf('#'));
    }

    @Override
    public String toString() {
        return place + " " + pattern;
    }
}
