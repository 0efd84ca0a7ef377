package org.gongbao.streams.understanding.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A sentence of a stream of text.
 *
 * @param start offset of its first character
 * @param text its characters, with the mark that ends it
 */
public record Sentence(int start, String text) {

    /** Cuts a text after 。！？ and at line feeds, but not inside the titles of documents or brackets. */
    public static List<Sentence> of(String text) {
        List<Sentence> sentences = new ArrayList<>();
        int start = 0;
        int titles = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            titles = c == '《' ? titles + 1 : c == '》' ? Math.max(0, titles - 1) : titles;
            boolean line = c == '\n';
            if (line || (titles == 0 && (c == '。' || c == '！' || c == '？'))) {
                titles = 0;
                add(sentences, text, start, line ? i : i + 1);
                start = i + 1;
            }
        }
        add(sentences, text, start, text.length());
        return sentences;
    }

    private static void add(List<Sentence> sentences, String text, int start, int end) {
        if (end > start) {
            sentences.add(new Sentence(start, text.substring(start, end)));
        }
    }
}
