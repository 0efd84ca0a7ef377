package org.gongbao.streams.acknowledgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.gongbao.record.v1.AcknowledgementAnswer;
import org.gongbao.record.v1.AcknowledgementReply;
import org.gongbao.record.v1.AcknowledgementState;
import org.gongbao.record.v1.AcknowledgementStatus;
import org.gongbao.record.v1.AnswerWay;
import org.gongbao.record.v1.Asking;
import org.gongbao.record.v1.DeliveryCommand;
import org.gongbao.record.v1.DeliveryState;
import org.gongbao.record.v1.DeliveryStatus;
import org.gongbao.schemas.identity.Identities;
import org.gongbao.streams.store.v1.WithdrawnDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcknowledgementDeskTest {

    private static final Instant START = Instant.parse("2026-07-20T17:30:00Z");
    private static final Duration DEADLINE = Duration.ofMinutes(10);
    private static final Duration MEMORY = Duration.ofDays(90);

    private final MapBook book = new MapBook();
    private final List<AcknowledgementOutput> outputs = new ArrayList<>();
    private final AcknowledgementDesk desk = new AcknowledgementDesk(book, MEMORY, outputs::add);

    @BeforeEach
    void subscribe() {
        book.chains.put("s", chain(0));
    }

    @Test
    void anAnswerThatComesBeforeTheDeliveryIsKnownCounts() {
        // given
        desk.replied(reply(1, 1), START);

        // when
        desk.delivery(delivery(1, DeliveryStatus.PENDING), START.plusMillis(5));
        desk.tick(START.plus(DEADLINE).plus(DEADLINE));

        // then
        assertThat(notice().getStatus()).isEqualTo(AcknowledgementStatus.ACKNOWLEDGED);
        assertThat(notice().getAskings()).extracting(Asking::getContact).containsExactly("a");
        assertThat(notice().getAnswers())
                .extracting(AcknowledgementAnswer::getContact)
                .containsExactly("a");
        assertThat(commands()).isEmpty();
    }

    @Test
    void anAnswerAfterTheEndIsKeptAsLateAndChangesNothingElse() {
        // given
        desk.delivery(delivery(1, DeliveryStatus.PENDING), START);
        IntStream.rangeClosed(1, 3).forEach(round -> desk.tick(START.plus(DEADLINE.multipliedBy(round))));

        // when
        desk.replied(reply(1, 3), START.plus(Duration.ofHours(1)));

        // then
        assertThat(notice().getStatus()).isEqualTo(AcknowledgementStatus.UNANSWERED);
        assertThat(notice().getAnswers())
                .extracting(AcknowledgementAnswer::getContact, AcknowledgementAnswer::getLate)
                .containsExactly(tuple("c", true));
    }

    @Test
    void aSecondContactThatAnswersTooIsKept() {
        // given
        desk.delivery(delivery(1, DeliveryStatus.PENDING), START);
        desk.tick(START.plus(DEADLINE));
        desk.replied(reply(1, 2), START.plus(DEADLINE).plusSeconds(1));

        // when
        desk.replied(reply(1, 1), START.plus(DEADLINE).plusSeconds(2));

        // then
        assertThat(notice().getAnswers())
                .extracting(AcknowledgementAnswer::getContact, AcknowledgementAnswer::getLate)
                .containsExactly(tuple("b", false), tuple("a", true));
    }

    @Test
    void whereNobodyCanBeReachedANewRoundWaitsForTheDeadline() {
        // given
        book.chains.put("s", chain(1));
        desk.delivery(delivery(1, DeliveryStatus.GONE), START);
        desk.delivery(delivery(2, DeliveryStatus.EXHAUSTED), START.plusSeconds(1));

        // when
        desk.delivery(delivery(3, DeliveryStatus.SHED), START.plusSeconds(2));
        int before = notice().getAskings().size();
        desk.tick(START.plusSeconds(1).plus(DEADLINE));

        // then
        assertThat(before).isEqualTo(3);
        assertThat(notice().getAskings())
                .extracting(Asking::getContact, Asking::getRound)
                .containsExactly(tuple("a", 1), tuple("b", 1), tuple("c", 1), tuple("a", 2));
    }

    @Test
    void aContactThatWasTakenOutIsNotAskedAndOneThatWasPutInIs() {
        // given
        desk.delivery(delivery(1, DeliveryStatus.PENDING), START);
        book.chains.put("s", new Chain("t", List.of(contact("a"), contact("d"), contact("c")), 0, null));

        // when
        desk.tick(START.plus(DEADLINE));

        // then
        assertThat(notice().getAskings()).extracting(Asking::getContact).containsExactly("a", "d");
    }

    @Test
    void whatWasWithdrawnBeforeTheDeliveryWasKnownIsNotAsked() {
        // given
        desk.withdrawn(withdrawal(), START);

        // when
        desk.delivery(delivery(1, DeliveryStatus.PENDING), START);

        // then
        assertThat(book.notices).isEmpty();
    }

    @Test
    void whatSomebodyAskedForOnceMoreNeedNotBeAcknowledged() {
        // given
        DeliveryState replayed = DeliveryState.newBuilder(delivery(1, DeliveryStatus.PENDING))
                .setLastCommandId("c1")
                .build();

        // when
        desk.delivery(replayed, START);

        // then
        assertThat(book.notices).isEmpty();
    }

    @Test
    void whatEndedIsForgottenInItsTimeAndWhatIsOpenIsNot() {
        // given
        desk.delivery(delivery(1, DeliveryStatus.PENDING), START);
        desk.tidy(START.plus(MEMORY).plusSeconds(1));
        boolean keptWhileOpen = !book.notices.isEmpty();
        desk.replied(reply(1, 1), START.plusSeconds(1));

        // when
        desk.tidy(START.plus(MEMORY).plusSeconds(2));

        // then
        assertThat(keptWhileOpen).isTrue();
        assertThat(book.notices).isEmpty();
    }

    @Test
    void theChainGoesOnThroughRestartsInBetween() {
        // given
        desk.delivery(delivery(1, DeliveryStatus.PENDING), START);

        // when
        restarted().tick(START.plus(DEADLINE).minusSeconds(1));
        List<String> before = asked();
        restarted().tick(START.plus(DEADLINE));
        List<String> second = asked();
        restarted().delivery(delivery(2, DeliveryStatus.DELIVERED), START.plus(DEADLINE));
        restarted().tick(START.plus(DEADLINE.multipliedBy(2)));
        List<String> third = asked();
        restarted().tick(START.plus(DEADLINE.multipliedBy(3)));

        // then
        assertThat(before).containsExactly("a");
        assertThat(second).containsExactly("a", "b");
        assertThat(third).containsExactly("a", "b", "c");
        assertThat(notice().getStatus()).isEqualTo(AcknowledgementStatus.UNANSWERED);
        assertThat(commands()).extracting(DeliveryCommand::getEndpointId).containsExactly("b", "c");
    }

    @Test
    void whatIsSaidAgainAfterACrashIsTheSame() {
        // given
        desk.delivery(delivery(1, DeliveryStatus.PENDING), START);
        desk.tick(START.plus(DEADLINE));
        List<AcknowledgementOutput> said = List.copyOf(outputs);
        outputs.clear();

        // when
        desk.sayAgain(notice(), START.plus(DEADLINE));

        // then
        assertThat(said.stream().map(Object::toString))
                .containsAll(outputs.stream().map(Object::toString).toList());
        assertThat(commands()).extracting(DeliveryCommand::getEndpointId).containsExactly("b");
    }

    /** Random histories: nobody is asked before the time of the one before is over or lost, nothing follows after the end, no asking twice. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void whateverHappensTheChainKeepsItsOrder(long seed) {
        Random random = new Random(seed);
        for (int history = 0; history < 200; history++) {
            book.notices.clear();
            outputs.clear();
            int repeats = random.nextInt(3);
            book.chains.put("s", chain(repeats));
            AcknowledgementDesk fresh = new AcknowledgementDesk(book, MEMORY, outputs::add);
            Instant now = START;
            for (int event = 0; event < 40; event++) {
                now = now.plusSeconds(random.nextInt(400));
                AcknowledgementState before = book.notices.isEmpty() ? null : notice();
                int number = 1 + random.nextInt(4);
                switch (random.nextInt(6)) {
                    case 0 -> fresh.delivery(delivery(number, DeliveryStatus.DELIVERED), now);
                    case 1 -> fresh.delivery(delivery(number, DeliveryStatus.EXHAUSTED), now);
                    case 2 -> {
                        if (random.nextInt(10) == 0 && before != null) {
                            fresh.replied(
                                    reply(
                                            1,
                                            1
                                                    + random.nextInt(
                                                            before.getAskings().size())),
                                    now);
                        }
                    }
                    default -> fresh.tick(now);
                }
                check(before, repeats, now);
            }
        }
    }

    private void check(AcknowledgementState before, int repeats, Instant now) {
        if (book.notices.isEmpty()) {
            return;
        }
        AcknowledgementState after = notice();
        assertThat(after.getAskings()).hasSizeLessThanOrEqualTo(3 * (repeats + 1));
        if (before == null) {
            return;
        }
        if (before.getStatus() != AcknowledgementStatus.ASKED) {
            assertThat(after.getStatus()).isEqualTo(before.getStatus());
            assertThat(after.getAskings()).hasSameSizeAs(before.getAskings());
        }
        int more = after.getAskings().size() - before.getAskings().size();
        assertThat(more).isBetween(0, 1);
        if (more == 1) {
            Asking last = after.getAskings().get(before.getAskings().size() - 1);
            boolean over = !last.getDeadlineAt().isAfter(now);
            assertThat(over || last.getFailure() != null).isTrue();
        }
        assertThat(commands().stream().map(DeliveryCommand::getCommandId)).doesNotHaveDuplicates();
    }

    /** Nothing is left of a stopped one but its book. */
    private AcknowledgementDesk restarted() {
        AcknowledgementDesk again = new AcknowledgementDesk(book, MEMORY, outputs::add);
        book.each(again::learn);
        return again;
    }

    private List<String> asked() {
        return notice().getAskings().stream().map(Asking::getContact).toList();
    }

    private AcknowledgementState notice() {
        return book.notices.firstEntry().getValue();
    }

    private List<DeliveryCommand> commands() {
        return outputs.stream()
                .map(output -> output instanceof AcknowledgementOutput.DeliveryWanted(var command) ? command : null)
                .filter(Objects::nonNull)
                .toList();
    }

    private static Chain chain(int repeats) {
        return new Chain("t", List.of(contact("a"), contact("b"), contact("c")), repeats, null);
    }

    private static Chain.Contact contact(String name) {
        return new Chain.Contact(name, name, 0, DEADLINE);
    }

    private static WithdrawnDocument withdrawal() {
        return new WithdrawnDocument("d", 2, 0, 7L, START);
    }

    private static AcknowledgementReply reply(int revision, int asking) {
        return AcknowledgementReply.newBuilder()
                .setSubscriptionId("s")
                .setDocumentId("d")
                .setRevision(revision)
                .setAsking(asking)
                .setWay(AnswerWay.LINK)
                .setAnsweredAt(
                        asking == 3
                                ? START.plus(Duration.ofHours(1))
                                : START.plus(DEADLINE).plusSeconds(asking))
                .build();
    }

    private static DeliveryState delivery(int asking, DeliveryStatus status) {
        return DeliveryState.newBuilder()
                .setDeliveryId(Identities.deliveryId("d", 1, "s", asking))
                .setSubscriptionId("s")
                .setEndpointId("abc".substring((asking - 1) % 3, (asking - 1) % 3 + 1))
                .setDocumentId("d")
                .setRevision(1)
                .setDocumentPartition(0)
                .setDocumentOffset(3)
                .setStatus(status)
                .setAttempts(0)
                .setMatchedAt(START)
                .setUpdatedAt(START)
                .setAsking(asking)
                .build();
    }
}
