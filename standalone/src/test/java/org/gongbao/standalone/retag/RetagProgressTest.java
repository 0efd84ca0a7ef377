package org.gongbao.standalone.retag;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.gongbao.record.v1.RetagState;
import org.junit.jupiter.api.Test;

class RetagProgressTest {

    @Test
    void theLastReportOfEveryPartitionCounts() {
        // given
        RetagProgress none = RetagProgress.none(2);

        // when
        RetagProgress some = none.with(state(0, 5, 1, false)).with(state(1, 3, 0, true));
        RetagProgress all = some.with(state(0, 9, 2, true));

        // then
        assertThat(none.isDone()).isFalse();
        assertThat(some.isDone()).isFalse();
        assertThat(some.examined()).isEqualTo(8);
        assertThat(all.isDone()).isTrue();
        assertThat(all.examined()).isEqualTo(12);
        assertThat(all.changed()).isEqualTo(2);
        assertThat(all.failed()).isEqualTo(2);
        assertThat(all.ruleSets()).isEqualTo("rules-8");
    }

    private static RetagState state(int partition, long examined, long changed, boolean done) {
        return RetagState.newBuilder()
                .setRetagId("retag")
                .setPartition(partition)
                .setExamined(examined)
                .setChanged(changed)
                .setFailed(1)
                .setRuleSetVersion("rules-8")
                .setDone(done)
                .setAt(Instant.EPOCH)
                .build();
    }
}
