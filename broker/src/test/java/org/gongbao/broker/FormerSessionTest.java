package org.gongbao.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.NotControllerException;
import org.junit.jupiter.api.Test;

class FormerSessionTest {

    private final Deque<Exception> answers = new ArrayDeque<>();
    private final Callable<Void> controller = () -> {
        if (answers.isEmpty()) {
            return null;
        }
        throw new ExecutionException(answers.remove());
    };

    @Test
    void asksAControllerAgainThatHasNotTakenOfficeYet() throws Exception {
        // given
        answers.addAll(List.of(
                new NotControllerException("The active controller appears to be node 1."),
                new NotControllerException("The active controller appears to be node 1.")));
        // when
        FormerSession.untilTaken(controller);
        // then
        assertThat(answers).isEmpty();
    }

    @Test
    void takesARefusalForWhatItIs() {
        // given
        answers.addAll(List.of(new ClusterAuthorizationException("no"), new NotControllerException("never asked")));
        // when, then
        assertThatThrownBy(() -> FormerSession.untilTaken(controller))
                .hasCauseInstanceOf(ClusterAuthorizationException.class);
        assertThat(answers).hasSize(1);
    }
}
