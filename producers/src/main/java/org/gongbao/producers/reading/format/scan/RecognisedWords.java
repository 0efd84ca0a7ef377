package org.gongbao.producers.reading.format.scan;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.producers.reading.format.layout.Gaps;
import org.gongbao.producers.reading.format.layout.Glyph;
import org.gongbao.producers.reading.format.layout.RunBuilder;
import org.gongbao.producers.reading.format.layout.TextRun;

/** The table of words that tesseract writes: level, page, block, paragraph, line, word, left, top, width, height, confidence, text. Pure. */
final class RecognisedWords {

    private static final int COLUMNS = 12;
    private static final String LINE_LEVEL = "4";
    private static final String WORD_LEVEL = "5";
    /** Below, a mark that is neither letter nor digit is a speck. */
    private static final double SPECK = 25;
    /** Lines that measure a little more or less are set in the same type. */
    private static final float SAME_TYPE = 0.1f;

    private RecognisedWords() {}

    /** Returns the words as runs, line by line. */
    static List<TextRun> runs(String table) {
        List<Line> lines = new ArrayList<>();
        for (String row : table.lines().toList()) {
            String[] cells = row.split("\t", -1);
            if (cells.length == COLUMNS && cells[0].equals(LINE_LEVEL)) {
                lines.add(new Line(Float.parseFloat(cells[7]), Float.parseFloat(cells[9]), new ArrayList<>()));
            } else if (isWord(cells) && !lines.isEmpty()) {
                lines.getLast().words().add(word(cells));
            }
        }
        float usual =
                median(lines.stream().filter(Line::isChinese).map(Line::height).toList());
        return lines.stream()
                .flatMap(line -> RunBuilder.build(line.glyphs(usual), Gaps.RECOGNISED).stream())
                .toList();
    }

    private static boolean isWord(String[] cells) {
        return cells.length == COLUMNS
                && cells[0].equals(WORD_LEVEL)
                && !cells[11].isBlank()
                && (cells[11].strip().codePoints().anyMatch(Character::isLetterOrDigit)
                        || Double.parseDouble(cells[10]) >= SPECK);
    }

    private static Word word(String[] cells) {
        float left = Float.parseFloat(cells[6]);
        return new Word(cells[11].strip(), left, left + Float.parseFloat(cells[8]));
    }

    private static float median(List<Float> values) {
        List<Float> sorted = values.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
    }

    private record Word(String text, float left, float right) {}

    private record Line(float top, float height, List<Word> words) {

        boolean isChinese() {
            return words.stream().anyMatch(word -> word.text().codePoints().anyMatch(Character::isIdeographic));
        }

        /** One baseline and one size for the whole line. Chinese characters are as high as their type, others tell nothing of it. */
        List<Glyph> glyphs(float usual) {
            boolean likeMost = !isChinese() || Math.abs(height - usual) < SAME_TYPE * usual;
            float size = likeMost && usual > 0 ? usual : height;
            return words.stream()
                    .map(word -> new Glyph(word.text(), word.left(), word.right(), top + height, size))
                    .toList();
        }
    }
}
