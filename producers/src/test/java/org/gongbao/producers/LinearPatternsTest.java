package org.gongbao.producers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gongbao.producers.reading.GazetteReader;
import org.gongbao.testing.pattern.FoundPattern;
import org.gongbao.testing.pattern.Linearity;
import org.gongbao.testing.pattern.PatternSearch;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every regular expression of producers stays linear on text that was made to hang it, up to a line of 1 MB. */
class LinearPatternsTest {

    /** Types that cut text before they look at it, and the length to which they do. */
    private static final Map<String, Integer> CUT_BY =
            Map.of("org.gongbao.producers.reading.contents.EntryText", 1_000);

    static List<FoundPattern> everyPattern() {
        return PatternSearch.in(GazetteReader.class);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyPattern")
    void a_pattern_looks_at_every_character_of_hostile_text_a_bounded_number_of_times(FoundPattern found) {
        // when
        List<String> complaints = CUT_BY.containsKey(found.type())
                ? Linearity.complaints(found.pattern(), CUT_BY.get(found.type()))
                : Linearity.complaints(found.pattern());
        // then
        assertThat(complaints).as("%s", found).isEmpty();
    }
}
