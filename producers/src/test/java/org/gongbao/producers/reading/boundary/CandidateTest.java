package org.gongbao.producers.reading.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CandidateTest {

    @Test
    void scoreIsInWholeHundredthsWhateverTheOrderOfAdding() {
        for (Evidence one : Evidence.values()) {
            for (Evidence other : Evidence.values()) {
                // given
                Set<Evidence> evidence = EnumSet.of(Evidence.HEADING, Evidence.SPEAKER_BELOW, one, other);

                // when
                double score = new Candidate(0, 1, null, null, evidence).score();

                // then
                assertThat(score).isEqualTo(Math.round(score * 100) / 100.0);
            }
        }
    }
}
