package org.gongbao.testing.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.gongbao.schemas.pattern.SoughtPattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The proof itself is tested: it must complain of what hangs, and only of that. */
class LinearityTest {

    @ParameterizedTest
    @ValueSource(strings = {"(?:a+)+号", "一+号", "第.*号", "\\s+$", "(?:政府|关于)*$", "([省市]|[县市])*区"})
    void an_expression_that_goes_back_over_the_text_is_complained_of(String hanging) {
        // when
        List<String> complaints = Linearity.complaints(Pattern.compile(hanging));
        // then
        assertThat(complaints).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"^一++号", "一{1,40}号", "第.{0,60}号", "^\\s*+", "关于(?=通知)"})
    void an_expression_that_stays_within_bounds_is_not(String bounded) {
        // when
        List<String> complaints = Linearity.complaints(Pattern.compile(bounded));
        // then
        assertThat(complaints).isEmpty();
    }

    @Test
    void expressions_are_found_in_rules_maps_objects_and_code() throws IOException {
        // given
        String name = Rules.class.getName();
        List<FoundPattern> found = new ArrayList<>();
        // when
        found.addAll(HeldPatterns.ofClass(name));
        found.addAll(HeldPatterns.below(new Rules()));
        try (InputStream bytes = Rules.class.getResourceAsStream("LinearityTest$Rules.class")) {
            found.addAll(WrittenPatterns.in(name, bytes.readAllBytes()));
        }
        // then
        assertThat(found)
                .extracting(one -> one.pattern().pattern())
                .contains("in a field", "in a rule", "in a map", "in code", "of an object");
    }

    /** Expressions in every place in which modules hold them. */
    static final class Rules {
        static final Pattern FIELD = Pattern.compile("in a field");
        static final List<Rule> LIST = List.of(new Rule("one", SoughtPattern.of("in a rule")));
        static final Map<String, Pattern[]> MAP = Map.of("two", new Pattern[] {Pattern.compile("in a map")});

        final Pattern own = Pattern.compile(String.join(" ", "of", "an", "object"));

        boolean isIn(String text) {
            return text.matches("in code") && own.matcher(text).find();
        }
    }

    record Rule(String name, SoughtPattern pattern) {}
}
