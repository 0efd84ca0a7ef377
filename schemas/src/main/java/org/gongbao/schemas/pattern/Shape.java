package org.gongbao.schemas.pattern;

import java.util.List;
import java.util.Set;

/** What a regular expression looks like, as far as it tells which characters a match has. */
sealed interface Shape {

    /** These characters in a row. */
    record Word(String text) implements Shape {}

    /** One of these characters. */
    record OneOf(Set<Character> characters) implements Shape {}

    /** At least one character, whichever. */
    record Unknown() implements Shape {}

    /** No character: an assertion, an anchor. */
    record Nothing() implements Shape {}

    /** The beginning of the text, which is no character either. */
    record Beginning() implements Shape {}

    /** This, or nothing. */
    record Maybe(Shape shape) implements Shape {}

    /** All of these, one after the other. */
    record Sequence(List<Shape> parts) implements Shape {}

    /** One of these. */
    record Choice(List<Shape> options) implements Shape {}
}
