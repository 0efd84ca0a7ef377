package org.gongbao.producers.reading.format.layout;

import java.util.Arrays;
import java.util.List;

/** A piece of a print line without wide gaps, which remembers where each of its characters stands. Immutable. */
public final class TextRun {

    private final String text;
    private final float[] lefts;
    private final float[] rights;
    private final float baseline;
    private final float size;

    private TextRun(String text, float[] lefts, float[] rights, float baseline, float size) {
        this.text = text;
        this.lefts = lefts;
        this.rights = rights;
        this.baseline = baseline;
        this.size = size;
    }

    /**
     * Makes a run.
     *
     * @param glyphs its glyphs from left to right, at least one, none of them blank at the ends
     * @param baseline where it stands
     * @param size height of its type
     */
    public static TextRun of(List<Glyph> glyphs, float baseline, float size) {
        StringBuilder text = new StringBuilder();
        int length = glyphs.stream().mapToInt(glyph -> glyph.text().length()).sum();
        float[] lefts = new float[length];
        float[] rights = new float[length];
        for (Glyph glyph : glyphs) {
            float step = (glyph.right() - glyph.left()) / glyph.text().length();
            for (int i = 0; i < glyph.text().length(); i++) {
                lefts[text.length() + i] = glyph.left() + i * step;
                rights[text.length() + i] = glyph.left() + (i + 1) * step;
            }
            text.append(glyph.text());
        }
        return new TextRun(text.toString(), lefts, rights, baseline, size);
    }

    /** Returns its text. */
    public String text() {
        return text;
    }

    /** Returns where it stands, downwards from the top of the page. */
    public float baseline() {
        return baseline;
    }

    /** Returns the height of its type. */
    public float size() {
        return size;
    }

    float left() {
        return lefts[0];
    }

    float right() {
        return rights[rights.length - 1];
    }

    float middle() {
        return (left() + right()) / 2;
    }

    float leftOf(int index) {
        return lefts[index];
    }

    float rightOf(int index) {
        return rights[index];
    }

    /** Returns the pieces to both sides of a gap at this place that is at least so wide; the run alone if there is none. */
    List<TextRun> splitAt(float place, float width) {
        for (int i = 1; i < lefts.length; i++) {
            int before = i - 1;
            while (before > 0 && text.charAt(before) == ' ') {
                before--;
            }
            boolean isGap = rights[before] <= place && lefts[i] >= place && text.charAt(i) != ' ';
            if (isGap && lefts[i] - rights[before] >= width) {
                return List.of(slice(0, before + 1), slice(i, lefts.length));
            }
        }
        return List.of(this);
    }

    private TextRun slice(int from, int to) {
        return new TextRun(
                text.substring(from, to),
                Arrays.copyOfRange(lefts, from, to),
                Arrays.copyOfRange(rights, from, to),
                baseline,
                size);
    }

    @Override
    public String toString() {
        return "%.0f-%.0f@%.0f %s".formatted(left(), right(), baseline, text);
    }
}
