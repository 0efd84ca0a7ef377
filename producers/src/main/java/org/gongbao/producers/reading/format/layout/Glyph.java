package org.gongbao.producers.reading.format.layout;

/**
 * A character on a page, or a few that are drawn as one. Lengths in any unit, downwards from the top.
 *
 * @param text the character; white space is a glyph too
 * @param left its left edge
 * @param right its right edge
 * @param baseline where it stands
 * @param size height of its type
 */
public record Glyph(String text, float left, float right, float baseline, float size) {}
