package org.gongbao.testing.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongbao.schemas.pattern.SoughtPattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every regular expression of schemas stays linear on text that was made to hang it, up to a line of 1 MB. */
class SchemasPatternsTest {

    static List<FoundPattern> everyPattern() {
        return PatternSearch.in(SoughtPattern.class);
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
