package org.gongbao.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongbao.streams.understanding.Understanding;
import org.gongbao.testing.pattern.FoundPattern;
import org.gongbao.testing.pattern.Linearity;
import org.gongbao.testing.pattern.PatternSearch;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every regular expression of streams, those in its data files included, stays linear on text that was made to hang it, up to a line of 1 MB. */
class LinearPatternsTest {

    static List<FoundPattern> everyPattern() {
        return PatternSearch.in(Understanding.class, Understanding.load());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyPattern")
    void a_pattern_looks_at_every_character_of_hostile_text_a_bounded_number_of_times(FoundPattern found) {
        // when
        List<String> complaints = Linearity.complaints(found.pattern());
        // then
        assertThat(complaints).as("%s", found).isEmpty();
    }
}
