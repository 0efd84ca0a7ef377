package org.gongbao.streams.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gongbao.record.v1.AttemptOutcome;
import org.gongbao.record.v1.DeliveryAction;
import org.gongbao.record.v1.DeliveryIntent;
import org.gongbao.record.v1.DeliveryStatus;
import org.gongbao.record.v1.DigestRule;
import org.gongbao.record.v1.RetryRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A subscription says when its deliveries are tried again. */
class OwnScheduleTest {
    private static final Duration STEP = Duration.ofSeconds(1);

    private final TestDesk desk = new TestDesk(Deliveries.policy());

    @ParameterizedTest
    @ValueSource(ints = {0, 7, 60})
    void attemptsComeWhenTheSubscriptionWantsThemThroughRestartsInBetween(int secondsBetweenRestarts) {
        // given
        desk.intend(wanting("d", 10L, 60L, 20L, 600L));

        // when
        List<Duration> waits = waitsWhileAllFail("d", secondsBetweenRestarts);

        // then
        assertThat(desk.status("d")).isEqualTo(DeliveryStatus.EXHAUSTED);
        assertThat(waits).hasSize(5);
        assertThat(waits.get(0)).isZero();
        assertThat(waits.get(1)).isBetween(Duration.ofSeconds(10), Duration.ofSeconds(13));
        assertThat(waits.get(2)).isBetween(Duration.ofSeconds(60), Duration.ofSeconds(73));
        assertThat(waits.get(3)).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(25));
        assertThat(waits.get(4)).isBetween(Duration.ofSeconds(600), Duration.ofSeconds(721));
    }

    @Test
    void aRuleWithoutAWaitIsOneAttempt() {
        // given
        desk.intend(wanting("d"));

        // when
        desk.answer(desk.released().getFirst(), AttemptOutcome.FAILED, 500);

        // then
        assertThat(desk.status("d")).isEqualTo(DeliveryStatus.EXHAUSTED);
        assertThat(desk.delivery("d").getAttempts()).isOne();
    }

    @Test
    void twoSubscriptionsOfOneEndpointDiffer() {
        // given
        desk.intend(wanting("own", 1_000L));
        desk.intend("usual");

        // when
        desk.released().forEach(intent -> desk.answer(intent, AttemptOutcome.FAILED, 500));

        // then
        assertThat(desk.delivery("own").getNextDueAt())
                .isAfterOrEqualTo(desk.now().plusSeconds(1_000));
        assertThat(desk.delivery("usual").getNextDueAt()).isBefore(desk.now().plusSeconds(7));
    }

    @Test
    void whatWasGivenUpAndIsAskedForAgainGoesByTheRuleOfThatMoment() {
        // given
        desk.intend(wanting("d"));
        desk.answer(desk.released().getFirst(), AttemptOutcome.FAILED, 500);

        // when
        desk.commandFor(DeliveryAction.REPLAY, "command", wanting("d", 30L));
        desk.answer(desk.released().getFirst(), AttemptOutcome.FAILED, 500);

        // then
        assertThat(desk.status("d")).isEqualTo(DeliveryStatus.PENDING);
        assertThat(desk.delivery("d").getNextDueAt())
                .isBetween(desk.now().plusSeconds(30), desk.now().plusSeconds(36));
    }

    @Test
    void whoeverDoesNotAgreeIsWaitedForAsLongAsTheRuleLasts() {
        // given
        desk.intend(wanting("d", 600L, 600L));
        Instant begun = desk.now();

        // when
        for (int second = 0; desk.status("d") == DeliveryStatus.PENDING && second < 4_000; second++) {
            desk.released().forEach(intent -> desk.defer(intent, "CONSENT_PENDING"));
            desk.pass(STEP);
        }

        // then
        assertThat(desk.status("d")).isEqualTo(DeliveryStatus.EXHAUSTED);
        assertThat(Duration.between(begun, desk.now())).isBetween(Duration.ofMinutes(20), Duration.ofMinutes(21));
    }

    @Test
    void aDigestIsTriedAsItsLastDocumentWantsIt() {
        // given
        DigestRule two = DigestRule.newBuilder().setEvery(2).build();
        desk.intend(DeliveryIntent.newBuilder(wanting("d1", 30L))
                .setDocumentId("document 1")
                .setDigest(two)
                .build());
        desk.pass(STEP);
        desk.intend(DeliveryIntent.newBuilder(wanting("d2", 900L))
                .setDocumentId("document 2")
                .setReleasedAt(desk.now())
                .setDigest(two)
                .build());
        desk.pass(Deliveries.SETTLING.plus(STEP));
        DeliveryIntent digest = desk.released().getFirst();

        // when
        desk.answer(digest, AttemptOutcome.FAILED, 500);

        // then
        assertThat(digest.getItems()).hasSize(2);
        assertThat(desk.delivery(digest.getDeliveryId()).getNextDueAt())
                .isBetween(desk.now().plusSeconds(900), desk.now().plusSeconds(1_080));
    }

    private List<Duration> waitsWhileAllFail(String deliveryId, int secondsBetweenRestarts) {
        List<Duration> waits = new ArrayList<>();
        Instant last = desk.now();
        for (int second = 0; desk.status(deliveryId) == DeliveryStatus.PENDING && second < 2_000; second++) {
            for (DeliveryIntent intent : desk.released()) {
                waits.add(Duration.between(last, desk.now()));
                last = desk.now();
                desk.answer(intent, AttemptOutcome.FAILED, 500);
            }
            if (secondsBetweenRestarts > 0 && second % secondsBetweenRestarts == 0) {
                desk.restart();
            }
            desk.pass(STEP);
        }
        return waits;
    }

    private static DeliveryIntent wanting(String deliveryId, Long... delaySeconds) {
        return DeliveryIntent.newBuilder(Deliveries.intent(deliveryId, "e"))
                .setRetry(new RetryRule(Arrays.asList(delaySeconds)))
                .build();
    }
}
