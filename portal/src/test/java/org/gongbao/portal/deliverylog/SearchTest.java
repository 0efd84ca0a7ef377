package org.gongbao.portal.deliverylog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongbao.portal.deliverylog.LoggedDeliveries.state;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongbao.record.v1.DeliveryState;
import org.gongbao.record.v1.DeliveryStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the lists answer, against a walk over everything. */
class SearchTest {

    private static final long SEED = 20261129;
    private static final int QUESTIONS = 1_000;

    private final Random random = new Random(SEED);
    private final Map<String, DeliveryState> all = new HashMap<>();

    @TempDir
    private Path folder;

    private DeliveryLog log;

    @BeforeEach
    void fillWithARandomHistory() {
        log = DeliveryLog.open(folder.resolve("log"));
        for (int change = 0; change < 3_000; change++) {
            String id = "delivery-" + random.nextInt(800);
            DeliveryState state = all.containsKey(id) && random.nextInt(3) > 0 ? after(all.get(id)) : first(id);
            if (random.nextInt(20) == 0) {
                all.remove(id);
                log.put(id, null);
            } else {
                all.put(id, state);
                log.put(id, state);
            }
            if (random.nextInt(10) == 0) {
                log.commit(Map.of());
            }
        }
        log.commit(Map.of());
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void answersWhatAWalkOverEverythingFinds() {
        for (int question = 0; question < QUESTIONS; question++) {
            DeliveryQuery query = query();
            int most = 1 + random.nextInt(30);

            List<DeliveryState> found = log.find(query, most);

            assertThat(found).as("%s, at most %s, seed %s", query, most, SEED).isEqualTo(expected(query, most));
        }
    }

    @Test
    void pagesShowEveryDeliveryOnceInOrder() {
        // given
        Set<String> subscriptions = names("subscription-", 12);
        List<DeliveryState> expected = expected(query(subscriptions, Optional.empty()), Integer.MAX_VALUE);
        List<DeliveryState> seen = new java.util.ArrayList<>();
        Optional<DeliveryPlace> after = Optional.empty();

        // when
        do {
            List<DeliveryState> page = log.find(query(subscriptions, after), 7);
            seen.addAll(page);
            after = page.isEmpty() ? Optional.empty() : Optional.of(DeliveryPlace.of(page.getLast()));
        } while (after.isPresent());

        // then
        assertThat(expected).hasSizeGreaterThan(100);
        assertThat(seen).isEqualTo(expected);
    }

    @Test
    void countsAreThoseOfAWalkOverEverything() {
        Map<DeliveryStatus, Long> expected =
                all.values().stream().collect(Collectors.groupingBy(DeliveryState::getStatus, Collectors.counting()));

        assertThat(log.counts()).isEqualTo(expected);
        assertThat(log.waitingFor("endpoint-1"))
                .isEqualTo(all.values().stream()
                        .filter(state -> state.getEndpointId().equals("endpoint-1"))
                        .filter(state -> state.getStatus() == DeliveryStatus.PENDING)
                        .count());
    }

    private List<DeliveryState> expected(DeliveryQuery query, int most) {
        return all.values().stream()
                .filter(query::wants)
                .filter(state -> query.after()
                        .map(place -> DeliveryPlace.of(state).compareTo(place) > 0)
                        .orElse(true))
                .sorted(Comparator.comparing(DeliveryPlace::of))
                .limit(most)
                .toList();
    }

    private DeliveryState first(String id) {
        return state(
                id,
                "subscription-" + random.nextInt(12),
                "document-" + random.nextInt(40),
                "endpoint-" + random.nextInt(6),
                status(),
                random.nextInt(50));
    }

    private DeliveryState after(DeliveryState before) {
        return DeliveryState.newBuilder(before)
                .setStatus(status())
                .setAttempts(before.getAttempts() + 1)
                .build();
    }

    private DeliveryStatus status() {
        return DeliveryStatus.values()[random.nextInt(5)];
    }

    private DeliveryQuery query() {
        return new DeliveryQuery(
                some(names("subscription-", 12)),
                random.nextBoolean() ? Set.of() : some(names("document-", 40)),
                sometimes("endpoint-" + random.nextInt(6)),
                random.nextBoolean() ? Set.of() : Set.of(status()),
                sometimes(Instant.EPOCH.plusSeconds(random.nextInt(50))),
                sometimes(Instant.EPOCH.plusSeconds(random.nextInt(50))),
                sometimes(new DeliveryPlace(
                        Instant.EPOCH.plusSeconds(random.nextInt(50)), "delivery-" + random.nextInt(800))));
    }

    private static DeliveryQuery query(Set<String> subscriptions, Optional<DeliveryPlace> after) {
        return new DeliveryQuery(
                subscriptions, Set.of(), Optional.empty(), Set.of(), Optional.empty(), Optional.empty(), after);
    }

    private static Set<String> names(String prefix, int count) {
        return IntStream.range(0, count).mapToObj(number -> prefix + number).collect(Collectors.toSet());
    }

    private Set<String> some(Set<String> names) {
        int share = 1 + random.nextInt(4);
        return names.stream().filter(_ -> random.nextInt(share) == 0).collect(Collectors.toSet());
    }

    private <T> Optional<T> sometimes(T value) {
        return random.nextInt(3) == 0 ? Optional.of(value) : Optional.empty();
    }
}
