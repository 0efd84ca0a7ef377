package org.gongbao.producers.reading.format.layout;

/**
 * How wide gaps between glyphs are that mean something, in parts of the size of type.
 *
 * @param wide a wider one parts two pieces
 * @param blank a wider one is a blank, although none is written
 * @param narrowBlank the same between narrow letters and digits
 * @param writtenBlank a wider one is a blank where one is written
 */
public record Gaps(float wide, float blank, float narrowBlank, float writtenBlank) {

    /** In a text layer, where glyphs are as wide as their places; justified lines have gaps between all their characters. */
    public static final Gaps PRINTED = new Gaps(0.9f, 0.5f, 0.18f, 0.15f);
    /** On a recognised page, where only ink is measured: a mark and a bracket next to it leave more than a character's width white. */
    public static final Gaps RECOGNISED = new Gaps(1.6f, 0.9f, 0.3f, 0.3f);
}
