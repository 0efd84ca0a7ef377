package org.gongbao.streams.understanding.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gongbao.record.v1.Duty;
import org.gongbao.streams.understanding.SharedIssue;
import org.gongbao.streams.understanding.Understanding;
import org.gongbao.streams.understanding.data.DataFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharedDutiesTest {
    private static final Understanding UNDERSTANDING = Understanding.load();
    /** The table names the line with the deadline; a paragraph that a page break cut is told by the line in which it begins. */
    private static final int LINES_BEFORE = 4;

    @ParameterizedTest
    @ValueSource(strings = {"000", "002", "004"})
    void theDutiesThatPeopleFoundAreReadWithWhoWhatAndWhen(String name) throws IOException {
        // given
        Optional<Path> folder = SharedIssue.folder();
        assumeTrue(folder.isPresent(), "the shared gazettes are not on this machine");
        List<List<String>> known = DataFile.rows("duties-truth.tsv", 6).stream()
                .filter(row -> row.getFirst().equals(name))
                .toList();
        List<Duty> read = new ArrayList<>();

        // when
        for (SharedIssue.Known document : SharedIssue.read(folder.get(), name).documents()) {
            read.addAll(UNDERSTANDING.understand(document.document(), null).duties());
        }

        // then
        List<List<String>> missed = known.stream()
                .filter(row -> read.stream().noneMatch(duty -> tells(duty, row)))
                .toList();
        System.out.printf(
                "duties of %s: %d of %d known ones read; %d read in all%n",
                name, known.size() - missed.size(), known.size(), read.size());
        assertThat(known).isNotEmpty();
        assertThat(1 - (double) missed.size() / known.size())
                .as("recall; missed: %s", missed)
                .isGreaterThanOrEqualTo(0.9);
    }

    private static boolean tells(Duty duty, List<String> row) {
        int line = Integer.parseInt(row.get(1));
        String recurs = row.get(4).isEmpty() ? null : row.get(4);
        return duty.getLine() <= line
                && duty.getLine() >= line - LINES_BEFORE
                && anyIn(row.get(2), duty.getWho())
                && duty.getDue().contains(row.get(3))
                && Objects.equals(duty.getRecurs(), recurs)
                && anyIn(row.get(5), duty.getWhat());
    }

    private static boolean anyIn(String words, String text) {
        return Arrays.stream(words.split("\\|")).anyMatch(text::contains);
    }
}
