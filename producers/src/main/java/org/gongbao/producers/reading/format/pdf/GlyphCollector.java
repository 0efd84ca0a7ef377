package org.gongbao.producers.reading.format.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.gongbao.producers.reading.format.layout.Glyph;

/** Collects the glyphs of a page with their places. For one thread. */
final class GlyphCollector extends PDFTextStripper {

    private static final int UPRIGHT = 0;

    private final TreeMap<Integer, List<Glyph>> byDirection = new TreeMap<>();
    private int unknown;

    GlyphCollector() {
        setShouldSeparateByBeads(false);
        // type made bold by printing it twice
        setSuppressDuplicateOverlappingText(true);
    }

    /** Returns the glyphs of a page, counted from 1: those that run the way of most, for a page of a wide table is printed on its side. */
    List<Glyph> collect(PDDocument document, int page) throws IOException {
        byDirection.clear();
        unknown = 0;
        setStartPage(page);
        setEndPage(page);
        getText(document);
        return byDirection.values().stream()
                .max((a, b) -> Integer.compare(a.size(), b.size()))
                .orElse(List.of());
    }

    /** Returns how many glyphs of the page that was collected last stand for no character. */
    int unknown() {
        return unknown;
    }

    @Override
    protected void writePage() {
        for (List<TextPosition> article : getCharactersByArticle()) {
            article.forEach(this::take);
        }
    }

    private void take(TextPosition position) {
        String text = CharacterForms.plain(position.getUnicode());
        if (text.isEmpty()) {
            unknown++;
            return;
        }
        int direction = Math.round(position.getDir());
        float left = position.getXDirAdj();
        float baseline = direction == UPRIGHT ? position.getY() : position.getYDirAdj();
        float size = Math.max(position.getFontSizeInPt(), position.getHeightDir());
        float width = Math.max(position.getWidthDirAdj(), size / 100);
        byDirection
                .computeIfAbsent(direction, one -> new ArrayList<>())
                .add(new Glyph(text, left, left + width, baseline, size));
    }
}
