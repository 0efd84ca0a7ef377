package org.gongbao.streams.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.gongbao.streams.store.v1.IntentBatch;
import org.gongbao.streams.store.v1.NotifiedSubscription;
import org.gongbao.streams.store.v1.NotifiedSubscriptions;
import org.gongbao.streams.store.v1.ToldBatch;
import org.junit.jupiter.api.Test;

class ToldSubscriptionsTest {

    private static final String DOCUMENT = "document";

    private final ForgetfulStore<NotifiedSubscription> singles = new ForgetfulStore<>("singles");
    private final ForgetfulStore<ToldBatch> batches = new ForgetfulStore<>("batches");
    private final ForgetfulStore<NotifiedSubscriptions> former = new ForgetfulStore<>("former");
    private final ToldSubscriptions book = new ToldSubscriptions(singles, new ToldBatches(batches), former);

    @Test
    void manyAreEnteredByOneRecord() {
        // given
        List<String> many =
                IntStream.range(0, 1_000).mapToObj("%04d"::formatted).toList();

        // when
        book.add(batch(1, 10, many));

        // then
        assertThat(batches.size()).isEqualTo(1);
        assertThat(book.of(DOCUMENT)).hasSize(1_000).containsEntry("0999", told("0999", 1, 10));
    }

    @Test
    void theHighestRevisionCountsInWhateverOrderItIsTold() {
        // when
        book.add(batch(2, 20, List.of("a", "b")));
        book.add(batch(1, 10, List.of("a", "c")));
        book.add(batch(10, 100, List.of("b")));

        // then
        assertThat(book.of(DOCUMENT).values()).containsExactly(told("a", 2, 20), told("b", 10, 100), told("c", 1, 10));
    }

    @Test
    void workThatIsRepeatedWritesTheSame() {
        // given
        book.add(batch(1, 10, List.of("a", "b")));

        // when
        book.add(batch(1, 10, List.of("a", "b")));

        // then
        assertThat(batches.size()).isEqualTo(1);
    }

    @Test
    void workThatIsRepeatedLosesNobodyWhoDoesNotWantTheDocumentAnyMore() {
        // given
        book.add(batch(1, 10, List.of("a", "b")));

        // when
        book.add(batch(1, 10, List.of("a", "c")));

        // then
        assertThat(book.of(DOCUMENT)).containsOnlyKeys("a", "b", "c");
    }

    @Test
    void workThatIsRepeatedIsWrittenToAChangelogThatLostIt() {
        // given
        book.add(batch(1, 10, List.of("a")));
        book.putUnlessKnown(DOCUMENT, told("b", 1, 10));
        loseChangelogs();

        // when
        book.add(batch(1, 10, List.of("a")));
        book.putUnlessKnown(DOCUMENT, told("b", 1, 10));
        singles.restore();
        batches.restore();

        // then
        assertThat(book.of(DOCUMENT)).containsOnlyKeys("a", "b");
    }

    @Test
    void whatWasToldFirstStaysWhenSomebodyAsksForTheSame() {
        // given
        book.add(batch(1, 10, List.of("a")));

        // when
        book.putUnlessKnown(DOCUMENT, told("a", 1, 12));

        // then
        assertThat(book.of(DOCUMENT)).containsEntry("a", told("a", 1, 10));
        assertThat(singles.size()).isZero();
    }

    @Test
    void whatWasToldSinceAWithdrawalIsRemembered() {
        // given
        book.add(batch(1, 10, List.of("a", "b", "c")));
        book.putUnlessKnown(DOCUMENT, told("d", 1, 10));
        List<Runnable> removals = book.removals(DOCUMENT, 2);
        book.add(batch(3, 30, List.of("a", "d")));
        book.putUnlessKnown(DOCUMENT, told("c", 3, 30));

        // when
        removals.forEach(Runnable::run);

        // then
        assertThat(book.of(DOCUMENT).values()).containsExactly(told("a", 3, 30), told("c", 3, 30), told("d", 3, 30));
    }

    @Test
    void aWithdrawalThatIsProcessedAgainForgetsNothingOfWhatCameAfterIt() {
        // given
        book.add(batch(1, 10, List.of("a")));
        book.add(batch(3, 30, List.of("a", "b")));

        // when
        List<Runnable> removals = book.removals(DOCUMENT, 2);
        boolean reachesOnlyTheFirst = book.of(DOCUMENT, 2).keySet().equals(Set.of("a"));
        removals.forEach(Runnable::run);

        // then
        assertThat(reachesOnlyTheFirst).isTrue();
        assertThat(book.of(DOCUMENT)).containsOnlyKeys("a", "b");
    }

    @Test
    void aRecordIsOvertakenWhenEveryoneInItWasToldOfMore() {
        // given
        book.add(batch(1, 10, List.of("a", "b", "c")));
        book.putUnlessKnown(DOCUMENT, told("d", 1, 10));
        book.add(batch(2, 20, List.of("a", "b", "d")));
        int ofTheFirstRevision = book.overtaken(DOCUMENT, 1).size();

        // when
        book.overtaken(DOCUMENT, 2).forEach(Runnable::run);
        book.add(batch(3, 30, List.of("c")));
        int before = batches.size();
        book.overtaken(DOCUMENT, 3).forEach(Runnable::run);

        // then
        assertThat(ofTheFirstRevision).isZero();
        assertThat(singles.size()).isZero();
        assertThat(List.of(before, batches.size())).containsExactly(3, 2);
        assertThat(book.of(DOCUMENT)).containsOnlyKeys("a", "b", "c", "d");
    }

    @Test
    void bothFormsOfEarlierVersionsAreHonoured() {
        // given
        former.put(DOCUMENT, new NotifiedSubscriptions(List.of(told("a", 1, 10))));
        singles.put(DOCUMENT + "|b", told("b", 1, 10));
        singles.put(DOCUMENT + "|c", told("c", 1, 10));

        // when
        book.add(batch(2, 20, List.of("c")));

        // then
        assertThat(book.of(DOCUMENT).values()).containsExactly(told("a", 1, 10), told("b", 1, 10), told("c", 2, 20));
        book.overtaken(DOCUMENT, 2).forEach(Runnable::run);
        assertThat(singles.size()).isEqualTo(2);
    }

    @Test
    void documentsAreKeptApart() {
        // when
        book.add(batch(1, 10, List.of("a")));

        // then
        assertThat(book.of("docu")).isEmpty();
        assertThat(book.of(DOCUMENT + "s")).isEmpty();
    }

    private void loseChangelogs() {
        Random losesAll = new Random() {
            @Override
            public int nextInt(int bound) {
                return 0;
            }
        };
        singles.crash(losesAll, true);
        batches.crash(losesAll, true);
    }

    private static IntentBatch batch(int revision, long offset, List<String> subscriptionIds) {
        return IntentBatch.newBuilder()
                .setDocumentId(DOCUMENT)
                .setRevision(revision)
                .setDocumentPartition(0)
                .setDocumentOffset(offset)
                .setSubscriptionIds(subscriptionIds)
                .build();
    }

    private static NotifiedSubscription told(String subscriptionId, int revision, long offset) {
        return new NotifiedSubscription(subscriptionId, revision, offset);
    }
}
