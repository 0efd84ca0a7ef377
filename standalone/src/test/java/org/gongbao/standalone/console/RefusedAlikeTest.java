package org.gongbao.standalone.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RefusedAlikeTest {
    private final RefusedAlike alike = new RefusedAlike();

    @Test
    void ofAThousandFilesOfAnArchiveTwentyAreToldAndHowManyMoreThereAre() {
        // when
        List<String> told = IntStream.range(0, 1000)
                .mapToObj("junk.zip!%03d.txt"::formatted)
                .filter(file -> alike.isAmongTheFirst(file, "READ-005"))
                .toList();

        // then
        assertThat(told).hasSize(20).contains("junk.zip!000.txt", "junk.zip!019.txt");
        assertThat(alike.others())
                .containsExactly("READ-005 junk.zip: 980 more of its files are refused for the same reason");
    }

    @Test
    void anotherReasonAndAnotherArchiveAreToldAllTheSame() {
        // given
        IntStream.range(0, 20).forEach(one -> alike.isAmongTheFirst("junk.zip!" + one, "READ-005"));

        // when
        boolean sameReason = alike.isAmongTheFirst("junk.zip!20", "READ-005");
        boolean otherReason = alike.isAmongTheFirst("junk.zip!21", "READ-004");
        boolean otherArchive = alike.isAmongTheFirst("more.zip!20", "READ-005");
        boolean theArchiveItself = alike.isAmongTheFirst("junk.zip", "READ-045");

        // then
        assertThat(sameReason).isFalse();
        assertThat(List.of(otherReason, otherArchive, theArchiveItself)).containsOnly(true);
    }

    @Test
    void filesThatNoArchiveHoldsAreAllTold() {
        // when
        boolean all = IntStream.range(0, 100).allMatch(one -> alike.isAmongTheFirst(one + ".txt", "READ-001"));

        // then
        assertThat(all).isTrue();
        assertThat(alike.others()).isEmpty();
    }
}
