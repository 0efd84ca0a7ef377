package org.gongbao.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.gongbao.schemas.error.GongbaoException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SupervisorTest {

    private static final RestartPolicy POLICY =
            new RestartPolicy(Duration.ofMillis(1), Duration.ofMillis(4), 3, Duration.ofMinutes(1));

    private final BlockingQueue<FakeChild> begun = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private final AtomicLong clock = new AtomicLong();
    private final FakeChild first = new FakeChild(true);
    private volatile boolean healthy = true;
    private final Supervisor<FakeChild> supervisor =
            new Supervisor<>(first, this::begin, POLICY, new Told(), clock::get);

    @AfterEach
    void close() {
        supervisor.close();
    }

    @Test
    void startsADeadChildAgain() throws Exception {
        // given
        supervisor.awaitReady();

        // when
        first.die();

        // then
        assertThat(next(told)).isEqualTo("failed 1 after PT0.001S: died");
        assertThat(next(told)).isEqualTo("recovered");
        assertThat(supervisor.child()).isSameAs(next(begun));
    }

    @Test
    void givesUpAfterSeveralFailuresInARow() throws Exception {
        // given
        supervisor.awaitReady();
        healthy = false;

        // when
        first.die();

        // then
        assertThat(next(told)).isEqualTo("failed 1 after PT0.001S: died");
        assertThat(next(told)).isEqualTo("failed 2 after PT0.002S: X-1: does not start");
        assertThat(next(told)).isEqualTo("gave up after 3: X-1: does not start");
        assertThat(begun).hasSize(2);
    }

    @Test
    void countsDeathsSoonAfterAStartAsOneRow() throws Exception {
        // given
        supervisor.awaitReady();
        first.die();
        FakeChild second = next(begun);
        second.die();
        FakeChild third = next(begun);

        // when
        third.die();

        // then
        assertThat(next(told)).startsWith("failed 1");
        assertThat(next(told)).isEqualTo("recovered");
        assertThat(next(told)).startsWith("failed 2");
        assertThat(next(told)).isEqualTo("recovered");
        assertThat(next(told)).isEqualTo("gave up after 3: died");
    }

    @Test
    void beginsANewRowWhenAChildHasWorkedForLong() throws Exception {
        // given
        supervisor.awaitReady();
        first.die();
        FakeChild second = next(begun);
        assertThat(next(told)).startsWith("failed 1");
        assertThat(next(told)).isEqualTo("recovered");
        second.awaitWatched();
        clock.addAndGet(POLICY.recovered().toNanos());

        // when
        second.die();

        // then
        assertThat(next(told)).startsWith("failed 1");
    }

    @Test
    void startsNothingAfterItWasClosed() throws Exception {
        // given
        supervisor.awaitReady();

        // when
        supervisor.close();

        // then
        assertThat(first.end.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(begun).isEmpty();
        assertThat(told).isEmpty();
    }

    @Test
    void doesNotTryTheFirstStartTwice() {
        // given
        FakeChild broken = new FakeChild(false);
        try (Supervisor<FakeChild> other = new Supervisor<>(broken, this::begin, POLICY, new Told(), clock::get)) {

            // when
            assertThatThrownBy(other::awaitReady)

                    // then
                    .isInstanceOf(GongbaoException.class);
            assertThat(begun).isEmpty();
        }
    }

    private FakeChild begin() {
        FakeChild child = new FakeChild(healthy);
        begun.add(child);
        return child;
    }

    private static <T> T next(BlockingQueue<T> queue) throws InterruptedException {
        T item = queue.poll(10, TimeUnit.SECONDS);
        assertThat(item).as("within ten seconds").isNotNull();
        return item;
    }

    private static final class FakeChild implements Child {
        private final boolean healthy;
        private final CountDownLatch watched = new CountDownLatch(1);
        private final CountDownLatch end = new CountDownLatch(1);

        FakeChild(boolean healthy) {
            this.healthy = healthy;
        }

        void die() {
            end.countDown();
        }

        void awaitWatched() throws InterruptedException {
            assertThat(watched.await(10, TimeUnit.SECONDS)).isTrue();
        }

        @Override
        public void awaitReady() {
            if (!healthy) {
                throw new GongbaoException("X-1", "does not start");
            }
        }

        @Override
        public String awaitEnd() throws InterruptedException {
            watched.countDown();
            end.await();
            return "died";
        }

        @Override
        public void close() {
            end.countDown();
        }
    }

    private final class Told implements Supervisor.Listener {
        @Override
        public void failed(String how, int failures, Duration wait) {
            told.add("failed " + failures + " after " + wait + ": " + how);
        }

        @Override
        public void recovered() {
            told.add("recovered");
        }

        @Override
        public void gaveUp(String how, int failures) {
            told.add("gave up after " + failures + ": " + how);
        }
    }
}
