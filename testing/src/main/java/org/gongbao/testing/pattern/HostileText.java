package org.gongbao.testing.pattern;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A text made to hang an expression: pieces that the expression names, over and over, and at the end a character that lets what was matched so
 * far fail. Any length can be had. Immutable.
 *
 * @param pieces the pieces
 * @param end what stands last
 * @param seed order of the pieces
 */
record HostileText(List<String> pieces, String end, long seed) {

    /** No expression names it. */
    private static final String STRANGE = "\u0001";

    private static final String PUNCTUATION = "()[]<>*_|&;-.:/@,，。；：、！？《》（）“” ";

    private static final int MOST_LETTERS = 60;
    private static final int MIXES = 8;

    private static final List<String> COMMON = List.of(
            " ", "　", "\t", "1", "一", "年", "第", "号", "（", "(", "《", "[", "<", "、", "-", ".", "a", "政府", "关于", "公报",
            "2022年1月", "（2022）", "第一条", "某县人民政府", "<td>", "![]", "**", "&nbsp;");

    /**
     * Returns repetitions of one character or word, the same before each mark that the pattern names, and random mixes of the characters that
     * it names.
     */
    static List<HostileText> to(Pattern pattern) {
        Set<String> own = new LinkedHashSet<>();
        pattern.pattern()
                .chars()
                .filter(c -> c > 0x7f || Character.isLetterOrDigit(c) || PUNCTUATION.indexOf(c) >= 0)
                .forEach(c -> own.add(Character.toString(c)));
        List<String> letters = new ArrayList<>(own);
        letters.addAll(COMMON);
        Random random = new Random(pattern.pattern().hashCode());
        List<HostileText> texts = new ArrayList<>();
        letters.stream()
                .distinct()
                .limit(MOST_LETTERS)
                .forEach(letter -> texts.add(new HostileText(List.of(letter), STRANGE, 0)));
        own.stream().filter(PUNCTUATION::contains).forEach(mark -> texts.add(new HostileText(List.of("一"), mark, 0)));
        for (int i = 0; i < MIXES; i++) {
            List<String> few = random.ints(2 + i % 3, 0, letters.size())
                    .mapToObj(letters::get)
                    .toList();
            texts.add(new HostileText(few, STRANGE, i));
        }
        return texts;
    }

    String ofLength(int length) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder(length + MOST_LETTERS);
        while (text.length() < length) {
            text.append(pieces.size() == 1 ? pieces.getFirst() : pieces.get(random.nextInt(pieces.size())));
        }
        text.setLength(length - end.length());
        return text.append(end).toString();
    }
}
