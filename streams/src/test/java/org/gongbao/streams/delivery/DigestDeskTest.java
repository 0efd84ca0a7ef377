package org.gongbao.streams.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongbao.streams.delivery.Digested.content;
import static org.gongbao.streams.delivery.Digested.id;
import static org.gongbao.streams.delivery.Digested.intent;
import static org.gongbao.streams.delivery.Digested.withdrawal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gongbao.record.v1.AttemptOutcome;
import org.gongbao.record.v1.DeliveryAction;
import org.gongbao.record.v1.DeliveryIntent;
import org.gongbao.record.v1.DeliveryStatus;
import org.gongbao.record.v1.DigestRule;
import org.gongbao.schemas.digest.DigestSchedule;
import org.gongbao.schemas.identity.Identities;
import org.junit.jupiter.api.Test;

class DigestDeskTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final DigestRule HOURLY = Digested.after(HOUR);

    private final TestDesk desk = new TestDesk(Deliveries.policy());

    @Test
    void documentsGoOutTogetherWhenTheTimeOfTheFirstIsOver() {
        // given
        want("d1", 1);
        desk.pass(Duration.ofMinutes(59));
        want("d2", 1);

        // when
        List<DeliveryIntent> early = desk.released();
        passWindow(Duration.ofMinutes(1));

        // then
        assertThat(early).isEmpty();
        assertThat(desk.released()).singleElement().satisfies(digest -> {
            assertThat(content(digest)).containsExactly("d1/1", "d2/1");
            assertThat(digest.getDeliveryId())
                    .isEqualTo(Identities.digestId(digest.getSubscriptionId(), digest.getItems()));
        });
    }

    @Test
    void enoughDocumentsDoNotWaitForTheTime() {
        // given
        DigestRule rule = DigestRule.newBuilder(HOURLY).setEvery(2).build();
        desk.intend(intent("d1", 1, rule, desk.now()));

        // when
        desk.intend(intent("d2", 1, rule, desk.now()));
        desk.pass(Deliveries.SETTLING);

        // then
        assertThat(desk.released()).singleElement().satisfies(digest -> assertThat(content(digest))
                .containsExactly("d1/1", "d2/1"));
    }

    @Test
    void olderDocumentsThatTheFilterIsAskedAgainOfGoOutTogetherToo() {
        // given
        want("d1", 1);

        // when: the request is read twice
        for (int reading = 0; reading < 2; reading++) {
            desk.commandFor(DeliveryAction.REPLAY, "again", intent("d2", 1, HOURLY, desk.now()));
        }
        passWindow(HOUR);

        // then
        assertThat(desk.released()).singleElement().satisfies(digest -> assertThat(content(digest))
                .containsExactly("d1/1", "d2/1"));
    }

    @Test
    void nothingIsSentOfAWindowWithoutDocuments() {
        // given
        want("d1", 1);
        desk.intend(withdrawal("d1", 2, HOURLY, desk.now()));

        // when
        passWindow(HOUR);

        // then
        assertThat(desk.released()).isEmpty();
        assertThat(desk.status(id("d1", 1))).isEqualTo(DeliveryStatus.COLLAPSED);
        assertThat(desk.delivery(id("d1", 1)).getLastReason()).isEqualTo("WITHDRAWN");
        assertThat(desk.status(id("d1", 2))).isEqualTo(DeliveryStatus.COLLAPSED);
        assertThat(desk.delivery(id("d1", 2)).getLastReason()).isEqualTo("NEVER_TOLD");
    }

    @Test
    void aCorrectionTakesThePlaceOfTheRevisionBefore() {
        // given
        want("d1", 1);
        want("d2", 1);

        // when
        want("d1", 2);
        passWindow(HOUR);

        // then
        assertThat(desk.released()).singleElement().satisfies(digest -> assertThat(content(digest))
                .containsExactlyInAnyOrder("d2/1", "d1/2"));
        assertThat(desk.status(id("d1", 1))).isEqualTo(DeliveryStatus.COLLAPSED);
        assertThat(desk.delivery(id("d1", 1)).getLastReason()).isEqualTo("LATER_REVISION");
    }

    @Test
    void aWithdrawalOfWhatWasToldGoesOutAtOnceByItself() {
        // given
        want("d1", 1);
        passWindow(HOUR);
        answerAll(AttemptOutcome.DELIVERED);

        // when
        desk.intend(withdrawal("d1", 2, HOURLY, desk.now()));

        // then
        assertThat(desk.released()).extracting(DeliveryIntent::getDeliveryId).containsExactly(id("d1", 2));
    }

    @Test
    void aWithdrawalTakesTheCorrectionOutOfTheDigestAndIsToldToWhoWasToldBefore() {
        // given
        want("d1", 1);
        passWindow(HOUR);
        answerAll(AttemptOutcome.DELIVERED);
        want("d1", 2);

        // when
        desk.intend(withdrawal("d1", 3, HOURLY, desk.now()));
        List<DeliveryIntent> atOnce = desk.released();
        atOnce.forEach(intent -> desk.answer(intent, AttemptOutcome.DELIVERED));
        passWindow(HOUR);

        // then
        assertThat(desk.released()).isEmpty();
        assertThat(atOnce).extracting(DeliveryIntent::getDeliveryId).containsExactly(id("d1", 3));
        assertThat(desk.status(id("d1", 2))).isEqualTo(DeliveryStatus.COLLAPSED);
    }

    @Test
    void itemsEndAsTheirDigestDoes() {
        // given
        want("d1", 1);
        want("d2", 1);
        passWindow(HOUR);

        // when
        answerAll(AttemptOutcome.DELIVERED);

        // then
        assertThat(List.of(desk.status(id("d1", 1)), desk.status(id("d2", 1)))).containsOnly(DeliveryStatus.DELIVERED);
    }

    @Test
    void aDigestThatIsGivenUpCanBeHadOnceMoreWithAllItsItems() {
        // given
        want("d1", 1);
        passWindow(HOUR);
        String digest = desk.released().getFirst().getDeliveryId();
        exhaust(digest);
        assertThat(desk.status(id("d1", 1))).isEqualTo(DeliveryStatus.EXHAUSTED);
        desk.command(DeliveryAction.ENABLE, "open", null);

        // when
        desk.command(DeliveryAction.REPLAY, "again", digest);
        answerAll(AttemptOutcome.DELIVERED);

        // then
        assertThat(desk.status(id("d1", 1))).isEqualTo(DeliveryStatus.DELIVERED);
    }

    @Test
    void whoAsksForAnItemGetsItByItselfAndNotInTheDigestToo() {
        // given
        want("d1", 1);
        want("d2", 1);

        // when
        desk.command(DeliveryAction.RETRY_NOW, "now", id("d1", 1));
        List<DeliveryIntent> atOnce = desk.released();
        atOnce.forEach(intent -> desk.answer(intent, AttemptOutcome.DELIVERED));
        passWindow(HOUR);

        // then
        assertThat(atOnce).extracting(DeliveryIntent::getDeliveryId).containsExactly(id("d1", 1));
        assertThat(desk.released()).singleElement().satisfies(digest -> assertThat(content(digest))
                .containsExactly("d2/1"));
    }

    @Test
    void moreDocumentsThanADigestHoldsGoOutInSeveral() {
        // given
        for (int number = 0; number < DigestSchedule.MOST_ITEMS + 1; number++) {
            want("d%03d".formatted(number), 1);
        }

        // when
        passWindow(HOUR);

        // then
        assertThat(desk.released())
                .extracting(digest -> digest.getItems().size())
                .containsExactlyInAnyOrder(DigestSchedule.MOST_ITEMS, 1);
    }

    @Test
    void theSameDayHasNoSecondDigestIfTheClockIsSetBack() {
        // given: it is 09:00 in Beijing
        DigestRule rule = Digested.daily("10:00");
        desk.intend(intent("d1", 1, rule, desk.now()));
        passWindow(HOUR);
        answerAll(AttemptOutcome.DELIVERED);

        // when
        desk.setClock(desk.now().minus(Duration.ofMinutes(10)));
        desk.restart();
        desk.intend(intent("d2", 1, rule, desk.now()));
        passWindow(HOUR);
        List<DeliveryIntent> sameDay = desk.released();
        desk.setClock(Instant.parse("2026-03-03T02:00:00Z"));
        passWindow(Duration.ZERO);

        // then
        assertThat(sameDay).isEmpty();
        assertThat(desk.released()).singleElement().satisfies(digest -> assertThat(content(digest))
                .containsExactly("d2/1"));
    }

    @Test
    void whatIsCollectedDoesNotTakeTheRoomOfDeliveriesThatWait() {
        // given
        want("d1", 1);

        // when
        desk.intend("plain");

        // then
        assertThat(desk.released()).extracting(DeliveryIntent::getDeliveryId).containsExactly("plain");
        assertThat(desk.book.endpoints.get("e").getWaiting()).isZero();
    }

    private void want(String document, int revision) {
        desk.intend(intent(document, revision, HOURLY, desk.now()));
    }

    private void passWindow(Duration time) {
        desk.pass(time);
        desk.pass(Deliveries.SETTLING);
    }

    private void answerAll(AttemptOutcome outcome) {
        desk.released().forEach(intent -> desk.answer(intent, outcome));
    }

    private void exhaust(String digest) {
        for (int number = 1; number <= Deliveries.policy().usual().attempts(); number++) {
            DeliveryIntent attempt = DeliveryIntent.newBuilder(intent("", 0, null, desk.now()))
                    .setDeliveryId(digest)
                    .setAttempt(number)
                    .build();
            desk.answer(attempt, AttemptOutcome.FAILED, 500);
            desk.pass(HOUR);
        }
        desk.released();
    }
}
