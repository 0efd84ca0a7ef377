package org.gongbao.producers.reading.format.office;

import java.util.ArrayDeque;
import java.util.Deque;

/** The text of a DOC without its control characters. Pure. */
final class DocText {

    private static final char FIELD_BEGIN = '\u0013';
    private static final char FIELD_RESULT = '\u0014';
    private static final char FIELD_END = '\u0015';

    private DocText() {}

    /** Returns what is printed of a paragraph: results of fields without their codes, line feeds for line breaks, tabs as blanks. */
    static String printed(String raw) {
        StringBuilder text = new StringBuilder();
        Deque<Boolean> inCode = new ArrayDeque<>();
        for (int i = 0; i < raw.length(); i++) {
            char one = raw.charAt(i);
            switch (one) {
                case FIELD_BEGIN -> inCode.push(true);
                case FIELD_RESULT -> {
                    inCode.poll();
                    inCode.push(false);
                }
                case FIELD_END -> inCode.poll();
                default -> append(text, one, inCode.contains(true));
            }
        }
        return text.toString();
    }

    private static void append(StringBuilder text, char one, boolean isCode) {
        if (isCode) {
            return;
        }
        switch (one) {
            case '\t' -> text.append(' ');
            case '\u000b' -> text.append('\n');
            case '\u001e' -> text.append('-');
            default -> text.append(one < ' ' ? "" : one);
        }
    }
}
