package org.gongbao.benchmarks.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class TallyTest {

    @Test
    void whatIsNotAnsweredWellCountsAsFailedAndTheFirstSaysWhy() {
        // given
        Tally tally = new Tally();
        // when
        tally.add(200, null);
        tally.add(302, null);
        tally.add(null, new IOException("reset"));
        // then
        assertThat(tally.answered()).isEqualTo(1);
        assertThat(tally.failed()).isEqualTo(2);
        assertThat(tally.firstFailure()).isEqualTo("status 302");
    }

    @Test
    void theReceiverTellsWhichSessionsWereResumed() {
        // given
        Tally tally = new Tally();
        // when
        tally.add(201, null);
        tally.add(200, null);
        tally.add(200, null);
        tally.add(200, null);
        // then
        assertThat(tally.resumedShare()).isEqualTo(0.75);
    }
}
