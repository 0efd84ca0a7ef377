package org.gongbao.producers.reading.format.office;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.hwpf.usermodel.HWPFList;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.gongbao.producers.reading.format.LineBuilder;

/** Numbers before paragraphs of a DOC, which its text does not hold. Counts as the paragraphs come. For one thread. */
final class DocNumbering {

    private static final int LEVELS = 9;
    private static final int BULLET = 23;
    /** Names in WordprocessingML of the formats that the binary file numbers, [MS-OSHARED] 2.2.1.3. */
    private static final Map<Integer, String> FORMATS = Map.ofEntries(
            Map.entry(0, "decimal"),
            Map.entry(1, "upperRoman"),
            Map.entry(2, "lowerRoman"),
            Map.entry(3, "upperLetter"),
            Map.entry(4, "lowerLetter"),
            Map.entry(10, "ideographDigital"),
            Map.entry(11, "japaneseCounting"),
            Map.entry(14, "decimalFullWidth"),
            Map.entry(18, "decimalEnclosedCircle"),
            Map.entry(19, "decimalFullWidth2"),
            Map.entry(22, "decimalZero"),
            Map.entry(28, "decimalEnclosedCircleChinese"),
            Map.entry(30, "ideographTraditional"),
            Map.entry(31, "ideographZodiac"),
            Map.entry(33, "taiwaneseCounting"),
            Map.entry(37, "chineseCounting"),
            Map.entry(38, "chineseLegalSimplified"),
            Map.entry(39, "chineseCountingThousand"));

    private final Map<Integer, int[]> counters = new HashMap<>();

    /** Counts the paragraph and puts its number into the line. */
    void label(Paragraph paragraph, LineBuilder line) {
        HWPFList list = paragraph.getList();
        int level = paragraph.getIlvl();
        if (level < 0 || level >= LEVELS) {
            return;
        }
        if (list.getNumberFormat((char) level) == BULLET) {
            line.listItem();
            return;
        }
        int[] counts = counters.computeIfAbsent(list.getLsid(), id -> new int[LEVELS]);
        counts[level] = counts[level] == 0 ? list.getStartAt((char) level) : counts[level] + 1;
        for (int below = level + 1; below < LEVELS; below++) {
            counts[below] = 0;
        }
        String text = text(list, level, counts);
        line.append(text.isBlank() ? "" : Numbering.spaced(text));
    }

    /** In the pattern, a character below 9 stands for the number of that level. */
    private static String text(HWPFList list, int level, int[] counts) {
        StringBuilder text = new StringBuilder();
        for (char one : list.getNumberText((char) level).toCharArray()) {
            if (one >= LEVELS) {
                text.append(one);
                continue;
            }
            String format = FORMATS.getOrDefault(list.getNumberFormat(one), "decimal");
            text.append(Numerals.format(counts[one] == 0 ? list.getStartAt(one) : counts[one], format));
        }
        return text.toString();
    }
}
