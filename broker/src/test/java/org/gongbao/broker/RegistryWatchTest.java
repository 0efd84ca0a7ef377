package org.gongbao.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RegistryWatchTest {

    private static final Duration PAUSE = Duration.ofMillis(1);

    private Process process;

    @AfterEach
    void end() {
        process.destroyForcibly();
    }

    @Test
    void tellsTheStatusOfOneThatEndedByItself() throws Exception {
        // given
        process = run("exit 3");

        // when
        String how = new RegistryWatch(() -> true, PAUSE, 3).awaitEnd(process);

        // then
        assertThat(how).isEqualTo("The schema registry ended with status 3");
    }

    @Test
    void endsOneThatLivesButAnswersNobody() throws Exception {
        // given
        process = run("trap '' QUIT; while :; do sleep 0.1; done");

        // when
        String how = new RegistryWatch(() -> false, PAUSE, 3).awaitEnd(process);

        // then
        assertThat(how).contains("left 3 questions in a row unanswered");
        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void bearsWithOneThatLeavesSomeQuestionsUnanswered() throws Exception {
        // given
        process = run("while :; do sleep 0.1; done");
        Iterator<Boolean> answers =
                List.of(false, false, true, false, false, true).iterator();

        // when
        String how = new RegistryWatch(() -> answers.hasNext() ? answers.next() : endOf(process), PAUSE, 3)
                .awaitEnd(process);

        // then
        assertThat(how).startsWith("The schema registry ended with status");
        assertThat(answers).isExhausted();
    }

    private static boolean endOf(Process process) {
        process.destroyForcibly();
        return true;
    }

    private static Process run(String script) throws IOException {
        return new ProcessBuilder("/bin/sh", "-c", script).start();
    }
}
