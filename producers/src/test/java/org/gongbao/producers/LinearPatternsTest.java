package org.gongbao.producers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every regular expression of this room stays linear on text that was made to hang it: how often it looks at a character is counted, so that
 * the test does not depend on the machine.
 */
class LinearPatternsTest {

    private static final int LENGTH = 8_000;
    private static final int LOOKS_PER_CHARACTER = 1_000;
    private static final int MIXES = 8;
    /** Types that cut text before they look at it, and the length to which they do. */
    private static final Map<String, Integer> CUT_BY =
            Map.of("org.gongbao.producers.reading.contents.EntryText", 1_000);

    private static final List<String> COMMON = List.of(
            " ", "　", "\t", "1", "一", "年", "第", "号", "（", "(", "《", "[", "<", "、", "-", ".", "a", "政府", "关于", "公报",
            "2022年1月", "（2022）", "第一条", "某县人民政府", "<td>", "![]", "**", "&nbsp;");

    static Stream<Arguments> everyPattern() throws IOException {
        Path classes = Path.of("target/classes");
        List<Arguments> patterns = new ArrayList<>();
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".class"))
                    .sorted()
                    .toList()) {
                String name =
                        classes.relativize(file).toString().replace('/', '.').replaceFirst("\\.class$", "");
                if (!name.endsWith("-info")) {
                    patterns.addAll(patternsOf(name));
                }
            }
        }
        return patterns.stream();
    }

    private static List<Arguments> patternsOf(String name) {
        List<Arguments> patterns = new ArrayList<>();
        try {
            for (Field field : Class.forName(name).getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) || field.isSynthetic()) {
                    continue;
                }
                field.setAccessible(true);
                switch (field.get(null)) {
                    case Pattern one -> patterns.add(Arguments.of(name, field.getName(), one));
                    case List<?> list ->
                        list.stream()
                                .filter(Pattern.class::isInstance)
                                .forEach(one -> patterns.add(Arguments.of(name, field.getName(), one)));
                    case null, default -> {
                        /* no pattern */
                    }
                }
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(name, e);
        }
        return patterns;
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyPattern")
    void a_pattern_looks_at_every_character_of_hostile_text_a_bounded_number_of_times(
            String type, String field, Pattern pattern) {
        // given
        List<String> hostile = hostileTo(pattern, CUT_BY.getOrDefault(type, LENGTH));
        // when
        List<String> slow = hostile.stream()
                .filter(text -> !isLinear(pattern, text))
                .map(text -> text.substring(0, 24))
                .toList();
        // then
        assertThat(slow).as("%s.%s: %s", type, field, pattern).isEmpty();
    }

    private static boolean isLinear(Pattern pattern, String text) {
        try {
            var unusedAny = pattern.matcher(new CountedText(text, (long) text.length() * LOOKS_PER_CHARACTER))
                    .find();
            var unusedWhole = pattern.matcher(new CountedText(text, (long) text.length() * LOOKS_PER_CHARACTER))
                    .matches();
            return true;
        } catch (TooManyLooks | StackOverflowError e) {
            return false;
        }
    }

    /** Repetitions of one character or word, and random mixes of the characters that the pattern names. */
    private static List<String> hostileTo(Pattern pattern, int length) {
        Set<String> own = new LinkedHashSet<>();
        pattern.pattern()
                .chars()
                .filter(c -> c > 0x7f || Character.isLetterOrDigit(c) || "()[]<>*_|&;-.".indexOf(c) >= 0)
                .forEach(c -> own.add(Character.toString(c)));
        List<String> letters = new ArrayList<>(own);
        letters.addAll(COMMON);
        Random random = new Random(pattern.pattern().hashCode());
        List<String> texts = new ArrayList<>();
        letters.stream().distinct().limit(60).forEach(letter -> texts.add(letter.repeat(length / letter.length())));
        for (int i = 0; i < MIXES; i++) {
            List<String> few = random.ints(2 + i % 3, 0, letters.size())
                    .mapToObj(letters::get)
                    .toList();
            StringBuilder text = new StringBuilder();
            while (text.length() < length) {
                text.append(few.get(random.nextInt(few.size())));
            }
            texts.add(text.toString());
        }
        return texts;
    }

    private static final class TooManyLooks extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Text that allows a number of looks at its characters. */
    private static final class CountedText implements CharSequence {

        private final String text;
        private long left;

        CountedText(String text, long left) {
            this.text = text;
            this.left = left;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            left--;
            if (left < 0) {
                throw new TooManyLooks();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
