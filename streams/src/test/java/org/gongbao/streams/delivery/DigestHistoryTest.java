package org.gongbao.streams.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.gongbao.record.v1.AttemptOutcome;
import org.gongbao.record.v1.DeliveryIntent;
import org.gongbao.record.v1.DeliveryState;
import org.gongbao.record.v1.DeliveryStatus;
import org.gongbao.record.v1.DigestItem;
import org.gongbao.record.v1.DigestRule;
import org.gongbao.schemas.identity.Identities;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold of digests whatever happens, crashes and clocks that are set back included: random histories from known seeds. */
class DigestHistoryTest {

    private static final int EVENTS = 1500;
    private static final int DOCUMENTS = 60;
    private static final List<DigestRule> RULES = List.of(
            Digested.after(Duration.ofMinutes(10)),
            DigestRule.newBuilder().setEvery(4).setAfterSeconds(1800).build(),
            DigestRule.newBuilder().setDaily("09:30").build());

    private final DeliveryPolicy policy = Deliveries.policy();
    private final MapBook book = new MapBook();
    private final List<DeliveryIntent> released = new ArrayList<>();
    private final Map<String, List<DigestItem>> contents = new HashMap<>();
    private final Map<String, Integer> revisions = new HashMap<>();
    private final Set<String> withdrawn = new HashSet<>();
    private final Map<String, Instant> dueOf = new HashMap<>();
    private final Map<String, Integer> dailyOn = new HashMap<>();
    private final Set<String> ended = new HashSet<>();
    private DeliveryDesk desk = new DeliveryDesk(policy, Deliveries.rates(), book, Deliveries.SETTLING, this::check);
    private Instant now = Deliveries.START;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void everyMatchEndsOnceInADigestOrForAReason(long seed) {
        // given
        Random random = new Random(seed);

        // when
        for (int event = 0; event < EVENTS; event++) {
            happen(random);
        }
        for (int round = 0; round < 400 && pending() > 0; round++) {
            now = now.plus(Duration.ofHours(1));
            desk.tick(now);
            List.copyOf(released).forEach(intent -> answer(intent, AttemptOutcome.DELIVERED));
            released.clear();
        }

        // then
        assertThat(pending()).isZero();
        assertThat(contents).isNotEmpty();
        assertThat(book.deliveries.values())
                .filteredOn(DeliveryState::getCollected)
                .allSatisfy(this::assertEndedRightly);
        assertThat(dailyOn.values()).allMatch(count -> count == 1);
    }

    /** An item is in the one digest that it names, and in no other. */
    private void assertEndedRightly(DeliveryState item) {
        List<String> holding = contents.entrySet().stream()
                .filter(digest -> digest.getValue().stream()
                        .anyMatch(held -> held.getDeliveryId().equals(item.getDeliveryId())))
                .map(Map.Entry::getKey)
                .toList();
        if (item.getStatus() == DeliveryStatus.COLLAPSED) {
            assertThat(holding).isEmpty();
            assertThat(item.getLastReason()).isNotNull();
        } else {
            assertThat(holding).containsExactly(item.getDigestId());
            assertThat(book.deliveries.get(item.getDigestId()).getStatus()).isEqualTo(item.getStatus());
        }
    }

    private void happen(Random random) {
        switch (random.nextInt(10)) {
            case 0, 1, 2, 3 -> match(random);
            case 4, 5 -> {
                if (!released.isEmpty()) {
                    AttemptOutcome outcome = random.nextInt(3) == 0 ? AttemptOutcome.FAILED : AttemptOutcome.DELIVERED;
                    answer(released.get(random.nextInt(released.size())), outcome);
                }
            }
            case 6 -> crash();
            case 7 -> {
                // whoever looks after the clock sets it back
                now = random.nextInt(10) == 0 ? now.minus(Duration.ofMinutes(10)) : now;
            }
            default -> {
                now = now.plusMillis(random.nextInt(400_000));
                desk.tick(now);
            }
        }
    }

    private void match(Random random) {
        String document = "d" + random.nextInt(DOCUMENTS);
        int subscription = random.nextInt(RULES.size());
        String key = document + "|" + subscription;
        if (withdrawn.contains(key)) {
            return;
        }
        boolean repeated = random.nextInt(5) == 0;
        int revision = repeated ? revisions.getOrDefault(key, 1) : revisions.merge(key, 1, Integer::sum);
        revisions.putIfAbsent(key, revision);
        boolean withdrawal = !repeated && random.nextInt(8) == 0;
        DeliveryIntent intent = DeliveryIntent.newBuilder(
                        Digested.intent(document, revision, "s" + subscription, RULES.get(subscription), now))
                .setWithdrawal(withdrawal)
                .build();
        if (withdrawal) {
            withdrawn.add(key);
        }
        desk.intended(intent, now);
    }

    private void answer(DeliveryIntent intent, AttemptOutcome outcome) {
        desk.attempted(Deliveries.attempt(intent, outcome), now);
    }

    /** Of all that was not a state, nothing is left. */
    private void crash() {
        book.timers.clear();
        book.parked.clear();
        book.collected.clear();
        desk = new DeliveryDesk(policy, Deliveries.rates(), book, Deliveries.SETTLING, this::check);
        new Recovery(book, Deliveries.policy().lease(), desk.digests(), desk.missed()).before(now);
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
        released.add(intent);
        if (intent.getItems() != null) {
            assertThat(intent.getItems()).isNotEmpty().isEqualTo(contents.get(intent.getDeliveryId()));
            assertThat(intent.getDeliveryId())
                    .isEqualTo(Identities.digestId(intent.getSubscriptionId(), intent.getItems()));
            assertThat(intent.getItems())
                    .extracting(item -> book.deliveries.get(item.getDeliveryId()))
                    .isSortedAccordingTo(Comparator.comparing(DeliveryState::getMatchedAt)
                            .thenComparing(DeliveryState::getDocumentId));
            assertThat(intent.getItems().stream().map(DigestItem::getDocumentId))
                    .doesNotHaveDuplicates();
        }
    }

    private void checkChange(DeliveryState state) {
        if (DigestStates.isCollected(state)) {
            dueOf.merge(state.getSubscriptionId(), state.getNextDueAt(), (one, other) -> other);
        } else if (DigestStates.isDigest(state) && !book.deliveries.containsKey(state.getDeliveryId())) {
            throw new AssertionError("told before it was saved");
        } else if (DigestStates.isDigest(state) && state.getAttempts() == 0 && state.getReleased() == 0) {
            made(state);
        }
        boolean over = state.getStatus() != DeliveryStatus.PENDING;
        assertThat(over && !ended.add(state.getDeliveryId())).isFalse();
    }

    /** A digest may be at rest, untried, more than once: only the first time is that of its making. */
    private void made(DeliveryState digest) {
        if (contents.putIfAbsent(digest.getDeliveryId(), digest.getItems()) != null) {
            return;
        }
        boolean byNumber = "s1".equals(digest.getSubscriptionId())
                && digest.getItems().size() >= RULES.get(1).getEvery();
        if (!byNumber) {
            assertThat(dueOf.get(digest.getSubscriptionId())).isBeforeOrEqualTo(now);
        }
        if ("s2".equals(digest.getSubscriptionId())) {
            dailyOn.merge(digest.getMatchedAt().toString().substring(0, 10), 1, Integer::sum);
        }
    }

    private long pending() {
        return book.deliveries.values().stream()
                .filter(state -> state.getStatus() == DeliveryStatus.PENDING)
                .count();
    }
}
