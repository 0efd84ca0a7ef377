package org.gongbao.portal.deliverylog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongbao.portal.deliverylog.LoggedDeliveries.attempt;
import static org.gongbao.portal.deliverylog.LoggedDeliveries.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gongbao.record.v1.DeliveryAttempt;
import org.gongbao.record.v1.DeliveryState;
import org.gongbao.record.v1.DeliveryStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliveryLogTest {

    @TempDir
    private Path folder;

    private DeliveryLog log;

    @BeforeEach
    void open() {
        log = DeliveryLog.open(folder.resolve("log"));
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void aDeliveryCountsOnceInItsLatestState() {
        // given
        put("a", DeliveryStatus.PENDING, 1);
        put("a", DeliveryStatus.PENDING, 1);
        log.commit(Map.of());
        put("a", DeliveryStatus.DELIVERED, 1);
        put("b", DeliveryStatus.PENDING, 4);

        // when
        log.commit(Map.of());

        // then
        assertThat(log.counts()).isEqualTo(Map.of(DeliveryStatus.DELIVERED, 1L, DeliveryStatus.PENDING, 1L));
        assertThat(log.countsOfDocument("document")).isEqualTo(log.counts());
        assertThat(log.countsOfDocument("documen")).isEmpty();
        assertThat(log.waitingFor("endpoint")).isEqualTo(1);
    }

    @Test
    void aDigestIsListedButNotCountedBesideItsItems() {
        // given
        put("item", DeliveryStatus.PENDING, 1);
        DeliveryState digest = DeliveryState.newBuilder(state("digest", DeliveryStatus.PENDING, 2))
                .setItems(List.of())
                .build();

        // when
        log.put("digest", digest);
        log.commit(Map.of());

        // then
        assertThat(log.latest(9)).extracting(DeliveryState::getDeliveryId).containsExactly("digest", "item");
        assertThat(log.counts()).isEqualTo(Map.of(DeliveryStatus.PENDING, 1L));
        assertThat(log.waitingFor("endpoint")).isEqualTo(1);
    }

    @Test
    void aDeliveryThatTheTopicForgotLeavesNothingBehind() {
        // given
        put("a", DeliveryStatus.DELIVERED, 1);
        put("ab", DeliveryStatus.DELIVERED, 1);
        log.put(attempt("a", 1), 0);
        log.put(attempt("ab", 1), 1);
        log.commit(Map.of());

        // when
        log.put("a", null);
        log.commit(Map.of());

        // then
        assertThat(log.byId("a")).isEmpty();
        assertThat(log.attemptsOf("a")).isEmpty();
        assertThat(log.attemptsOf("ab")).hasSize(1);
        assertThat(log.latest(9)).extracting(DeliveryState::getDeliveryId).containsExactly("ab");
        assertThat(log.counts()).isEqualTo(Map.of(DeliveryStatus.DELIVERED, 1L));
    }

    @Test
    void attemptsComeInTheOrderOfTheTopicAndEachOnce() {
        // given
        List.of(1, 2, 3).forEach(number -> log.put(attempt("a", number), 1000L * number));

        // when
        log.put(attempt("a", 2), 2000);
        log.commit(Map.of());

        // then
        assertThat(log.attemptsOf("a")).extracting(DeliveryAttempt::getAttempt).containsExactly(1, 2, 3);
    }

    @Test
    void aClosedLogIsTheSameWhenItOpensAgain() {
        // given
        put("a", DeliveryStatus.PENDING, 1);
        log.put(attempt("a", 1), 7);
        log.commit(Map.of("deliveries.state.v1-0", "8", "identity:deliveries.state.v1", "x"));

        // when
        log.close();
        open();

        // then
        assertThat(log.position()).isEqualTo(Map.of("deliveries.state.v1-0", "8", "identity:deliveries.state.v1", "x"));
        assertThat(log.byId("a")).contains(state("a", DeliveryStatus.PENDING, 1));
        assertThat(log.attemptsOf("a")).hasSize(1);
        assertThat(log.counts()).isEqualTo(Map.of(DeliveryStatus.PENDING, 1L));
        assertThat(log.waitingFor("endpoint")).isEqualTo(1);
    }

    @Test
    void afterACrashContentAndPositionAreOfTheSameMoment() throws Exception {
        // given
        put("a", DeliveryStatus.PENDING, 1);
        log.commit(Map.of("offset", "1"));
        log.close();
        open();
        put("a", DeliveryStatus.DELIVERED, 1);
        put("b", DeliveryStatus.PENDING, 2);
        log.commit(Map.of("offset", "3"));

        // when
        copyAsACrashLeavesIt(folder.resolve("log"), folder.resolve("crashed"));

        // then
        try (DeliveryLog crashed = DeliveryLog.open(folder.resolve("crashed"))) {
            assertThat(crashed.position()).isEqualTo(Map.of("offset", "1"));
            assertThat(crashed.counts()).isEqualTo(Map.of(DeliveryStatus.PENDING, 1L));
            assertThat(crashed.latest(9))
                    .extracting(DeliveryState::getDeliveryId)
                    .containsExactly("a");
        }
    }

    @Test
    void aClearedLogIsEmptyAndTakesRecordsAgain() {
        // given
        put("a", DeliveryStatus.PENDING, 1);
        log.commit(Map.of("offset", "1"));

        // when
        log.clear();

        // then
        assertThat(log.position()).isEmpty();
        assertThat(log.counts()).isEmpty();
        assertThat(log.latest(9)).isEmpty();
        put("b", DeliveryStatus.GONE, 1);
        log.commit(Map.of("offset", "2"));
        assertThat(log.counts()).isEqualTo(Map.of(DeliveryStatus.GONE, 1L));
    }

    @Test
    void aDamagedLogIsFilledAnew() throws Exception {
        // given
        put("a", DeliveryStatus.PENDING, 1);
        log.commit(Map.of("offset", "1"));
        log.close();
        Files.writeString(folder.resolve("log").resolve("CURRENT"), "nonsense\n");

        // when
        open();

        // then
        assertThat(log.position()).isEmpty();
        assertThat(log.counts()).isEmpty();
    }

    @Test
    void aClosedLogRefusesQuestionsAndRecords() {
        // given
        put("a", DeliveryStatus.PENDING, 1);

        // when
        log.close();

        // then
        assertThatThrownBy(() -> log.byId("a")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> log.commit(Map.of())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aLogThatIsOpenElsewhereIsRefused() {
        assertThatThrownBy(() -> DeliveryLog.open(folder.resolve("log")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("cannot be opened");
    }

    private void put(String id, DeliveryStatus status, int matchedSecond) {
        log.put(id, state(id, status, matchedSecond));
    }

    private static void copyAsACrashLeavesIt(Path from, Path to) throws IOException {
        Files.createDirectory(to);
        try (var files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }
}
