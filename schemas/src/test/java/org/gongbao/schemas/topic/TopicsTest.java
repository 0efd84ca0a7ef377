package org.gongbao.schemas.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gongbao.schemas.history.Update;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopicsTest {

    @Test
    void namesAreLowerCaseWithDotsOnlyAndDistinct() {
        // when
        List<String> names = Topics.all(List.of("999901-office")).stream()
                .<String>map(TopicDefinition::name)
                .toList();

        // then
        assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z]+(\\.[a-z0-9-]+)*\\.v\\d+"));
    }

    @Test
    void thereIsATopicForEachSubjectClass() {
        // when
        var categories = Topics.categories();

        // then
        assertThat(categories).hasSize(22);
        assertThat(categories.getFirst().name()).isEqualTo("documents.category.01.v1");
        assertThat(categories.getLast().valueSubject()).isEqualTo("documents.category.22.v1-value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "23", "-1"})
    void refusesOtherSubjectClasses(String code) {
        // when
        assertThatThrownBy(() -> Topics.category(code))

                // then
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "财政局", "A", "a.b", "a_b"})
    void refusesAgencyIdentifiersThatAreNoTopicNames(String agencyId) {
        // when
        assertThatThrownBy(() -> Topics.agency(agencyId))

                // then
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void pageOfTopicsIsUpToDate() throws Exception {
        // given
        Path file = Update.root().resolve("docs/topics.md");
        if (Update.wanted("docs")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, TopicsPage.render());
        }

        // when
        String page = Files.exists(file) ? Files.readString(file) : "";

        // then
        assertThat(page)
                .as(
                        "docs/topics.md is out of date: run mvn -pl schemas test -Dtest=TopicsTest -Dupdate=docs and commit it")
                .isEqualTo(TopicsPage.render());
    }
}
