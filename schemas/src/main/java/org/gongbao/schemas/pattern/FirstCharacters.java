package org.gongbao.schemas.pattern;

import java.util.BitSet;

/**
 * The characters that a match can begin with.
 *
 * @param characters the characters; null if it can be any
 * @param maybeEmpty true if a match can be empty
 */
record FirstCharacters(BitSet characters, boolean maybeEmpty) {

    /** Those of an expression of some shape; null if a match can begin with any character, or be empty. */
    static BitSet listed(Shape shape) {
        FirstCharacters first = of(shape);
        return first.maybeEmpty() ? null : first.characters();
    }

    private static FirstCharacters of(Shape shape) {
        return switch (shape) {
            case Shape.Word(var text) -> single(text.charAt(0));
            case Shape.OneOf(var listed) -> {
                BitSet characters = new BitSet();
                listed.forEach(characters::set);
                yield new FirstCharacters(characters, false);
            }
            case Shape.Unknown() -> new FirstCharacters(null, false);
            case Shape.Nothing(), Shape.Beginning() -> new FirstCharacters(new BitSet(), true);
            case Shape.Maybe(var inside) -> new FirstCharacters(of(inside).characters(), true);
            case Shape.Choice(var options) -> {
                FirstCharacters any = new FirstCharacters(new BitSet(), false);
                for (Shape option : options) {
                    any = any.or(of(option));
                }
                yield any;
            }
            case Shape.Sequence(var parts) -> {
                FirstCharacters first = new FirstCharacters(new BitSet(), true);
                for (Shape part : parts) {
                    first = first.maybeEmpty() ? first.then(of(part)) : first;
                }
                yield first;
            }
        };
    }

    private static FirstCharacters single(char character) {
        BitSet characters = new BitSet();
        characters.set(character);
        return new FirstCharacters(characters, false);
    }

    private FirstCharacters or(FirstCharacters other) {
        return new FirstCharacters(union(other), maybeEmpty || other.maybeEmpty);
    }

    private FirstCharacters then(FirstCharacters next) {
        return new FirstCharacters(union(next), next.maybeEmpty);
    }

    private BitSet union(FirstCharacters other) {
        if (characters == null || other.characters == null) {
            return null;
        }
        BitSet both = (BitSet) characters.clone();
        both.or(other.characters);
        return both;
    }
}
