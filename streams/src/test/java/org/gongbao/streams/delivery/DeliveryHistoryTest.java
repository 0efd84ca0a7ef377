package org.gongbao.streams.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongbao.streams.delivery.Deliveries.START;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.gongbao.record.v1.AttemptOutcome;
import org.gongbao.record.v1.DeliveryAction;
import org.gongbao.record.v1.DeliveryCommand;
import org.gongbao.record.v1.DeliveryIntent;
import org.gongbao.record.v1.DeliveryState;
import org.gongbao.record.v1.DeliveryStatus;
import org.gongbao.record.v1.RetryRule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold whatever happens: random histories from known seeds. */
class DeliveryHistoryTest {

    private static final int EVENTS = 2000;
    private static final int DELIVERIES = 150;

    private final DeliveryPolicy policy = Deliveries.policy();
    private final MapBook book = new MapBook();
    private final List<DeliveryIntent> released = new ArrayList<>();
    private final Map<String, Integer> ends = new HashMap<>();
    private final Map<String, Instant> dues = new HashMap<>();
    private final DeliveryDesk desk =
            new DeliveryDesk(policy, Deliveries.rates(), book, Deliveries.SETTLING, this::check);
    private Instant now = START;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void everyIntentEndsOnceAndTheRulesAreKept(long seed) {
        // given
        Random random = new Random(seed);

        // when
        for (int event = 0; event < EVENTS; event++) {
            happen(random);
            assertPlacesAgree();
        }
        for (int round = 0; round < 3000 && pending() > 0; round++) {
            answerLast(AttemptOutcome.DELIVERED);
            pass(1 + random.nextInt(120_000));
        }

        // then
        assertThat(pending()).isZero();
        assertThat(ends.values()).containsOnly(1);
        assertThat(ends.keySet()).isEqualTo(book.deliveries.keySet());
    }

    private void happen(Random random) {
        switch (random.nextInt(5)) {
            case 0 -> {
                int number = random.nextInt(DELIVERIES);
                desk.intended(intent("d" + number, "e" + number % 3), now);
            }
            case 1, 2 -> answerAny(random);
            case 3 -> command(random);
            default -> pass(random.nextInt(20_000));
        }
    }

    /** Whoever asks for an early attempt moves its time; nothing that ended begins again. */
    private void command(Random random) {
        String id = "d" + random.nextInt(DELIVERIES);
        String endpoint = "e" + random.nextInt(3);
        boolean retry = random.nextBoolean();
        if (retry && book.deliveries.containsKey(id)) {
            dues.put(id, now);
            endpoint = book.deliveries.get(id).getEndpointId();
        }
        desk.commanded(
                DeliveryCommand.newBuilder()
                        .setCommandId("c" + random.nextInt(1000))
                        .setAction(retry ? DeliveryAction.RETRY_NOW : DeliveryAction.ENABLE)
                        .setEndpointId(endpoint)
                        .setIntent(retry ? intent(id, endpoint) : null)
                        .setRequestedBy("tenant")
                        .setRequestedAt(now)
                        .build(),
                now);
    }

    /** Of two deliveries one goes by a schedule of its own, of none to four waits. */
    private static DeliveryIntent intent(String deliveryId, String endpointId) {
        int chosen = Math.floorMod(deliveryId.hashCode(), 10);
        RetryRule own =
                new RetryRule(Stream.of(1L, 30L, 5L, 600L).limit(chosen / 2).toList());
        return DeliveryIntent.newBuilder(Deliveries.intent(deliveryId, endpointId))
                .setRetry(chosen % 2 == 0 ? own : null)
                .build();
    }

    private int mostAttempts(DeliveryState state) {
        return state.getRetry() == null
                ? policy.usual().attempts()
                : 1 + state.getRetry().getDelaySeconds().size();
    }

    private void answerAny(Random random) {
        if (!released.isEmpty()) {
            // any attempt ever made may answer, more than once and late
            int from = Math.max(0, released.size() - 12);
            DeliveryIntent intent = released.get(from + random.nextInt(released.size() - from));
            AttemptOutcome outcome =
                    switch (random.nextInt(100)) {
                        case 0 -> AttemptOutcome.IMPOSSIBLE;
                        case 1 -> random.nextInt(10) == 0 ? AttemptOutcome.GONE : AttemptOutcome.UNKNOWN;
                        case 2, 3, 4, 5 -> AttemptOutcome.DEFERRED;
                        default -> random.nextInt(3) == 0 ? AttemptOutcome.DELIVERED : AttemptOutcome.FAILED;
                    };
            Long wait = random.nextInt(10) == 0 ? (long) random.nextInt(60_000) : null;
            desk.attempted(Deliveries.attempt(intent, outcome, wait == null ? 500 : 503, wait), now);
        }
    }

    private void answerLast(AttemptOutcome outcome) {
        for (DeliveryIntent intent : List.copyOf(released)) {
            desk.attempted(Deliveries.attempt(intent, outcome), now);
        }
        released.clear();
    }

    private void pass(int millis) {
        now = now.plusMillis(millis);
        desk.tick(now);
    }

    private void check(DeliveryOutput output) {
        switch (output) {
            case DeliveryOutput.AttemptDue(var intent) -> checkRelease(intent);
            case DeliveryOutput.DeliveryChanged(var state) -> checkChange(state);
            case DeliveryOutput.EndpointChanged(var endpoint) ->
                assertThat(endpoint.getInFlight()).isNotNegative();
            case DeliveryOutput.Noticed(var notice) ->
                assertThat(book.endpoints).containsKey(notice.getEndpointId());
        }
    }

    private void checkRelease(DeliveryIntent intent) {
        DeliveryState state = book.deliveries.get(intent.getDeliveryId());
        assertThat(state.getStatus()).isEqualTo(DeliveryStatus.PENDING);
        assertThat(dues.getOrDefault(intent.getDeliveryId(), START)).isBeforeOrEqualTo(now);
        assertThat(intent.getAttempt()).isEqualTo(state.getAttempts() + 1).isLessThanOrEqualTo(mostAttempts(state));
        assertThat(book.underWay(intent.getEndpointId())).isLessThanOrEqualTo(policy.window());
        released.add(intent);
    }

    private void checkChange(DeliveryState state) {
        assertThat(ends).doesNotContainKey(state.getDeliveryId());
        if (state.getStatus() != DeliveryStatus.PENDING) {
            ends.merge(state.getDeliveryId(), 1, Integer::sum);
        } else if (state.getReleased() == 0 && state.getNextDueAt() != null) {
            dues.put(state.getDeliveryId(), state.getNextDueAt());
        }
    }

    private void assertPlacesAgree() {
        book.endpoints.forEach((id, endpoint) -> {
            assertThat((long) endpoint.getInFlight()).isEqualTo(book.underWay(id));
            assertThat(endpoint.getWaiting()).isEqualTo(book.waiting(id));
            assertThat(endpoint.getScheduled()).isEqualTo(book.scheduled(id));
        });
    }

    private long pending() {
        return book.deliveries.values().stream()
                .filter(state -> state.getStatus() == DeliveryStatus.PENDING)
                .count();
    }
}
