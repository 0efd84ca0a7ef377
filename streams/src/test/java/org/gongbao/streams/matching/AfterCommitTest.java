package org.gongbao.streams.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AfterCommitTest {

    private final List<String> done = new ArrayList<>();
    private final AfterCommit afterCommit = new AfterCommit(200);

    @Test
    void workIsDoneAtTheLookAfterTheOneThatFoundItOld() {
        // given
        afterCommit.add(0, () -> done.add("first"));
        afterCommit.look(200);
        afterCommit.look(201);
        List<String> before = List.copyOf(done);

        // when
        afterCommit.look(202);

        // then
        assertThat(before).isEmpty();
        assertThat(done).containsExactly("first");
    }

    @Test
    void whatCameLaterWaitsLonger() {
        // given
        afterCommit.add(0, () -> done.add("first"));
        afterCommit.add(150, () -> done.add("second"));
        afterCommit.look(250);

        // when
        afterCommit.look(300);

        // then
        assertThat(done).containsExactly("first");
    }
}
