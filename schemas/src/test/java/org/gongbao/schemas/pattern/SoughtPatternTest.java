package org.gongbao.schemas.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Looking for expressions quickly finds just what the Java library finds. */
class SoughtPatternTest {
    private static final String CHARACTERS = "每月年日底前后不宣传报道（）第一二十12 ，。\n组织向县a-x";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "每个?月(?:底|末|[上中下]旬)?(?:之?前)?",
                "(?:一|二)?月(?:前|底)|第[一二\\d]{1,2}日",
                "^(?:第一|（[一二\\d]）)+(?=月)",
                "(?:第一|二)$",
                "^月|年(?!前)",
                "(?<!每)月(?<name>前|后)?",
                "[^月年]前",
                "[（]?报.{0,3}[^（）]?道",
                "不(?:作|做){0,2}宣传[，、]?不?报道$",
                "(?:月|)前?",
                "(?<=每)年?",
                "[\\p{IsHan}&&[^月]]{2,3}?前",
                "[1-3]+x|\\d",
                "(?i)A",
                "\\Q月\\E前",
                "(?>月|年)前",
                "月{0}年{2,}",
                "\\G月",
                "x*+前",
                "[-x]县",
                "^",
                "(?:向(?=县)|^组织|组织(?!县))"
            })
    void findsTheSameAsThePatternItself(String expression) {
        // given
        Pattern pattern = Pattern.compile(expression);
        SoughtPattern sought = new SoughtPattern(pattern);
        PatternSieve sieve = new PatternSieve(List.of(pattern));

        for (String text : texts()) {
            // when
            List<String> found = found(sought.in(text));

            // then
            assertThat(found).as(text).isEqualTo(found(pattern, text));
            assertThat(sought.isIn(text)).as(text).isEqualTo(!found.isEmpty());
            assertThat(sought.matches(text))
                    .as(text)
                    .isEqualTo(pattern.matcher(text).matches());
            assertThat(found.isEmpty() || sieve.passing(text).get(0)).as(text).isTrue();
        }
    }

    @Test
    void passesOverTextsWithoutTheWordsThatAMatchMustHold() {
        // given
        PatternSieve sieve = new PatternSieve(
                List.of(Pattern.compile("每年.{0,9}(?:月底|月末)?前"), Pattern.compile("(?:逐月|按月)?报"), Pattern.compile(".")));

        // when
        var passing = sieve.passing("每年报一次");

        // then
        assertThat(passing.stream()).containsExactly(1, 2);
    }

    private static List<String> texts() {
        Random random = new Random(4);
        List<String> texts = new ArrayList<>(List.of("", "月", "每月底前", "不宣传，不报道", "组织县", "向县"));
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(14); length > 0; length--) {
                text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
            }
            texts.add(text.toString());
        }
        return texts;
    }

    private static List<String> found(SoughtPattern.Search search) {
        List<String> found = new ArrayList<>();
        while (search.next()) {
            found.add(search.match().start() + search.match().group());
        }
        return found;
    }

    private static List<String> found(Pattern pattern, String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.start() + matcher.group());
        }
        return found;
    }
}
