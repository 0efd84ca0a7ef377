package org.gongbao.schemas.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the shape of a regular expression. Of one expression; for one thread. */
final class ShapeReader {
    private static final Shape UNKNOWN = new Shape.Unknown();
    private static final Shape NOTHING = new Shape.Nothing();
    private static final Shape ANYTHING = new Shape.Maybe(UNKNOWN);
    private static final Shape DIGIT = new Shape.OneOf(CharacterClass.digits());
    private static final String ZERO_WIDTH = "bBAzZ";
    private static final String CONTROLS = "ntfr";
    private static final String CONTROL_CHARACTERS = "\n\t\f\r";
    private static final String ONE_CHARACTER = "DsSwWhHvV";

    private final String source;
    private int at;

    private ShapeReader(String source) {
        this.source = source;
    }

    /** An expression with something that this class does not know. */
    private static final class UnknownSyntaxException extends RuntimeException {
        private static final long serialVersionUID = 1;

        UnknownSyntaxException() {
            super(null, null, false, false);
        }
    }

    /** The shape; anything at all if the expression has flags or something that this class does not know. */
    static Shape read(Pattern pattern) {
        if (pattern.flags() != 0) {
            return ANYTHING;
        }
        try {
            ShapeReader reader = new ShapeReader(pattern.pattern());
            Shape shape = reader.choice();
            return reader.at == reader.source.length() ? shape : ANYTHING;
        } catch (UnknownSyntaxException e) {
            return ANYTHING;
        }
    }

    private Shape choice() {
        List<Shape> options = new ArrayList<>();
        options.add(sequence());
        while (at < source.length() && source.charAt(at) == '|') {
            at++;
            options.add(sequence());
        }
        return options.size() == 1 ? options.getFirst() : new Shape.Choice(options);
    }

    private Shape sequence() {
        List<Shape> parts = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        while (at < source.length() && source.charAt(at) != '|' && source.charAt(at) != ')') {
            Shape item = atom();
            Quantity quantity = Quantity.read(source, at);
            at = quantity.end();
            if (item instanceof Shape.Word(String text) && quantity.isOnce()) {
                word.append(text);
                continue;
            }
            flush(word, parts);
            parts.add(quantity.least() == 0 ? new Shape.Maybe(item) : item);
        }
        flush(word, parts);
        return new Shape.Sequence(parts);
    }

    private static void flush(StringBuilder word, List<Shape> parts) {
        if (!word.isEmpty()) {
            parts.add(new Shape.Word(word.toString()));
            word.setLength(0);
        }
    }

    private Shape atom() {
        char c = source.charAt(at++);
        if (Character.isSurrogate(c) || c == '{' || c == '*' || c == '+' || c == '?') {
            throw new UnknownSyntaxException();
        }
        return switch (c) {
            case '(' -> group();
            case '[' -> characterClass();
            case '\\' -> escape();
            case '.' -> UNKNOWN;
            case '^' -> new Shape.Beginning();
            case '$' -> NOTHING;
            default -> new Shape.Word(String.valueOf(c));
        };
    }

    private Shape group() {
        boolean assertion = false;
        if (source.startsWith("?:", at) || source.startsWith("?>", at)) {
            at += 2;
        } else if (source.startsWith("?=", at) || source.startsWith("?!", at)) {
            at += 2;
            assertion = true;
        } else if (source.startsWith("?<=", at) || source.startsWith("?<!", at)) {
            at += 3;
            assertion = true;
        } else if (source.startsWith("?<", at)) {
            at = source.indexOf('>', at) + 1;
        } else if (source.startsWith("?", at)) {
            throw new UnknownSyntaxException();
        }
        Shape inside = choice();
        at++;
        return assertion ? NOTHING : inside;
    }

    private Shape escape() {
        char c = source.charAt(at++);
        if (c == 'd') {
            return DIGIT;
        }
        if (c == 'p' || c == 'P') {
            at = source.indexOf('}', at) + 1;
            return UNKNOWN;
        }
        int control = CONTROLS.indexOf(c);
        if (control >= 0) {
            return new Shape.Word(CONTROL_CHARACTERS.substring(control, control + 1));
        }
        if (ZERO_WIDTH.indexOf(c) >= 0) {
            return NOTHING;
        }
        if (ONE_CHARACTER.indexOf(c) >= 0) {
            return UNKNOWN;
        }
        if (Character.isLetterOrDigit(c)) {
            throw new UnknownSyntaxException();
        }
        return new Shape.Word(String.valueOf(c));
    }

    private Shape characterClass() {
        CharacterClass read = CharacterClass.read(source, at);
        at = read.end();
        return read.characters() == null ? UNKNOWN : new Shape.OneOf(read.characters());
    }
}
