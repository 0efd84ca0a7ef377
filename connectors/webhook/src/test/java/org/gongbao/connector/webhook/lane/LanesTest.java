package org.gongbao.connector.webhook.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanesTest {

    private final List<String> events = new ArrayList<>();
    private long nanos;

    @Test
    void startsAsManyAsTheFastLaneHolds() {
        // given
        Lanes<String> lanes = lanes(2, 5, 8, 8);
        // when
        lanes.arrive("a", "a1");
        lanes.arrive("b", "b1");
        lanes.arrive("c", "c1");
        // then
        assertThat(events).containsExactly("start a1", "start b1");
        assertThat(lanes.waitingForPlace()).isEqualTo(1);
    }

    @Test
    void startsTheNextWhenOneEnds() {
        // given
        Lanes<String> lanes = lanes(1, 5, 8, 8);
        lanes.arrive("a", "a1");
        lanes.arrive("b", "b1");
        // when
        lanes.finished("a1");
        // then
        assertThat(events).containsExactly("start a1", "start b1");
        assertThat(lanes.waitingForPlace()).isZero();
    }

    @Test
    void movesWhatRunsForLongWithoutAbortingIt() {
        // given
        Lanes<String> lanes = lanes(1, 5, 8, 8);
        lanes.arrive("a", "a1");
        lanes.arrive("b", "b1");
        // when
        after(1000);
        lanes.tick();
        // then
        assertThat(events).containsExactly("start a1", "start b1");
        assertThat(lanes.inFast()).isEqualTo(1);
        assertThat(lanes.inSlow()).isEqualTo(1);
    }

    @Test
    void leavesWhatIsNotYetLong() {
        // given
        Lanes<String> lanes = lanes(1, 5, 8, 8);
        lanes.arrive("a", "a1");
        // when
        after(999);
        lanes.tick();
        // then
        assertThat(lanes.inFast()).isEqualTo(1);
        assertThat(lanes.inSlow()).isZero();
    }

    @Test
    void startsASuspectEndpointInTheSlowLane() {
        // given
        Lanes<String> lanes = lanes(1, 5, 8, 8);
        lanes.arrive("a", "a1");
        after(1000);
        lanes.tick();
        lanes.arrive("b", "b1");
        // when
        lanes.arrive("a", "a2");
        // then
        assertThat(events).containsExactly("start a1", "start b1", "start a2");
        assertThat(lanes.inSlow()).isEqualTo(2);
    }

    @Test
    void trustsAnEndpointAgainThatAnswersQuickly() {
        // given
        Lanes<String> lanes = lanes(2, 5, 1, 8);
        lanes.arrive("a", "a1");
        after(1000);
        lanes.tick();
        lanes.finished("a1");
        lanes.arrive("a", "a2");
        after(10);
        // when
        lanes.finished("a2");
        lanes.arrive("a", "a3");
        // then
        assertThat(lanes.inFast()).isEqualTo(1);
        assertThat(lanes.inSlow()).isZero();
    }

    @Test
    void givesUpWhatRunsForLongWhenTheSlowLaneIsFull() {
        // given
        Lanes<String> lanes = lanes(2, 1, 8, 8);
        lanes.arrive("a", "a1");
        lanes.arrive("b", "b1");
        after(1000);
        // when
        lanes.tick();
        // then
        assertThat(events).containsExactly("start a1", "start b1", "give up b1");
        assertThat(lanes.inFast()).isZero();
    }

    @Test
    void putsOffASuspectEndpointWhenTheSlowLaneIsFull() {
        // given
        Lanes<String> lanes = lanes(2, 1, 8, 8);
        lanes.arrive("a", "a1");
        after(1000);
        lanes.tick();
        // when
        lanes.arrive("a", "a2");
        // then
        assertThat(events).containsExactly("start a1", "defer a2 SLOW_LANE_FULL");
    }

    @Test
    void letsAnEndpointHaveNoMoreThanItsShare() {
        // given
        Lanes<String> lanes = lanes(10, 5, 2, 8);
        // when
        lanes.arrive("a", "a1");
        lanes.arrive("a", "a2");
        lanes.arrive("a", "a3");
        lanes.arrive("b", "b1");
        // then
        assertThat(events).containsExactly("start a1", "start a2", "start b1");
        assertThat(lanes.waitingForEndpoint()).isEqualTo(1);
        lanes.finished("a2");
        assertThat(events).endsWith("start a3");
    }

    @Test
    void putsOffWhatAnEndpointHasNoRoomFor() {
        // given
        Lanes<String> lanes = lanes(10, 5, 1, 1);
        // when
        lanes.arrive("a", "a1");
        lanes.arrive("a", "a2");
        lanes.arrive("a", "a3");
        // then
        assertThat(events).containsExactly("start a1", "defer a3 ENDPOINT_FULL");
    }

    @Test
    void forgetsWhatWasGivenUp() {
        // given
        Lanes<String> lanes = lanes(1, 0, 1, 1);
        lanes.arrive("a", "a1");
        after(1000);
        lanes.tick();
        // when
        lanes.finished("a1");
        // then
        assertThat(events).containsExactly("start a1", "give up a1");
        assertThat(lanes.inFast() + lanes.inSlow() + lanes.waitingForEndpoint()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void keepsItsBoundsAndLosesNothingWhateverHappens(long seed) {
        // given
        Random random = new Random(seed);
        Lanes<String> lanes = lanes(5, 3, 2, 2);
        Set<String> arrived = new HashSet<>();
        // when
        for (int step = 0; step < 5000; step++) {
            switch (random.nextInt(4)) {
                case 0, 1 -> {
                    String endpoint = "e" + random.nextInt(6);
                    arrived.add(endpoint + "-" + step);
                    lanes.arrive(endpoint, endpoint + "-" + step);
                }
                case 2 ->
                    running().stream()
                            .skip(random.nextInt(1 + running().size()))
                            .findFirst()
                            .ifPresent(this::end);
                default -> {
                    after(random.nextInt(700));
                    lanes.tick();
                }
            }
            ended.forEach(lanes::finished);
            ended.clear();
            assertThat(lanes.inFast()).isLessThanOrEqualTo(5);
            assertThat(lanes.inSlow()).isLessThanOrEqualTo(3);
            assertThat(running()).hasSize(lanes.inFast() + lanes.inSlow());
        }
        while (!running().isEmpty()) {
            running().forEach(this::end);
            ended.forEach(lanes::finished);
            ended.clear();
        }
        // then
        assertThat(lanes.waitingForPlace() + lanes.waitingForEndpoint()).isZero();
        assertThat(decided).containsExactlyInAnyOrderElementsOf(arrived);
    }

    private final Set<String> running = new HashSet<>();
    private final List<String> ended = new ArrayList<>();
    private final List<String> decided = new ArrayList<>();

    private Set<String> running() {
        return Set.copyOf(running);
    }

    private void end(String flight) {
        running.remove(flight);
        decided.add(flight);
        ended.add(flight);
    }

    private void after(long millis) {
        nanos += Duration.ofMillis(millis).toNanos();
    }

    private Lanes<String> lanes(int fast, int slow, int perEndpoint, int waiting) {
        LaneLimits limits = new LaneLimits(fast, slow, perEndpoint, waiting, Duration.ofSeconds(1));
        return new Lanes<>(
                limits,
                new LaneExits<>() {
                    @Override
                    public void start(String flight) {
                        events.add("start " + flight);
                        running.add(flight);
                    }

                    @Override
                    public void giveUp(String flight) {
                        events.add("give up " + flight);
                        running.remove(flight);
                        decided.add(flight);
                    }

                    @Override
                    public void defer(String flight, DeferralReason reason) {
                        events.add("defer " + flight + " " + reason);
                        decided.add(flight);
                    }
                },
                () -> nanos);
    }
}
