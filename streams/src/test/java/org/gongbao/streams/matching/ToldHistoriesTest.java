package org.gongbao.streams.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.gongbao.streams.store.v1.IntentBatch;
import org.gongbao.streams.store.v1.NotifiedSubscription;
import org.gongbao.streams.store.v1.NotifiedSubscriptions;
import org.gongbao.streams.store.v1.ToldBatch;
import org.junit.jupiter.api.Test;

/** The book of who was told says in any history what a plain map with an entry for each subscription says, which never crashes. */
class ToldHistoriesTest {

    private static final String DOCUMENT = "document";
    private static final int HISTORIES = 3_000;
    private static final int STEPS = 60;

    /** One document's history; its plain map is the truth. */
    private static final class History {

        private final Random random;
        private final ForgetfulStore<NotifiedSubscription> singles = new ForgetfulStore<>("singles");
        private final ForgetfulStore<ToldBatch> batches = new ForgetfulStore<>("batches");
        private final ForgetfulStore<NotifiedSubscriptions> former = new ForgetfulStore<>("former");
        private final ToldSubscriptions book = new ToldSubscriptions(singles, new ToldBatches(batches), former);
        private final Map<String, NotifiedSubscription> plain = new TreeMap<>();
        private final Set<String> askedFor = new HashSet<>();
        private final Set<NotifiedSubscription> entered = new HashSet<>();
        private final Set<NotifiedSubscription> forgotten = new HashSet<>();
        private final List<Runnable> uncommitted = new ArrayList<>();
        private List<Runnable> young = new ArrayList<>();
        private List<Runnable> ripe = new ArrayList<>();
        private int oldest = 1;
        private int newest = 1;
        private long offset;
        private boolean withdrawn = true;

        History(int seed) {
            this.random = new Random(seed);
        }

        void step(boolean crashes) {
            switch (random.nextInt(crashes ? 7 : 6)) {
                case 0, 1 -> process(telling());
                case 2 -> {
                    if (!withdrawn) {
                        process(request());
                    }
                }
                case 3 -> {
                    if (!withdrawn && random.nextInt(3) == 0) {
                        process(withdrawal());
                    }
                }
                case 6 -> crash();
                default -> commit();
            }
        }

        private void process(Runnable work) {
            uncommitted.add(work);
            work.run();
        }

        /** Tells a new revision, the same once more under other tags, or one that waited while a later one was asked for. */
        private Runnable telling() {
            if (withdrawn || random.nextInt(3) == 0) {
                newest++;
                oldest = withdrawn ? newest : oldest;
                withdrawn = false;
            }
            int revision = oldest + random.nextInt(newest - oldest + 1);
            offset++;
            long place = offset;
            List<String> wanting = subscribers().stream()
                    .filter(subscriber -> mayBeTold(subscriber, revision))
                    .toList();
            return () -> {
                book.add(batch(revision, place, wanting));
                wanting.forEach(subscriber -> enter(told(subscriber, revision, place), false));
                young.addAll(book.overtaken(DOCUMENT, revision));
            };
        }

        private boolean mayBeTold(String subscriber, int revision) {
            NotifiedSubscription known = book.of(DOCUMENT).get(subscriber);
            return known == null || known.getRevision() != revision || askedFor.contains(subscriber);
        }

        private Runnable request() {
            String subscriber = "s" + random.nextInt(8);
            int revision = oldest + random.nextInt(newest - oldest + 1);
            NotifiedSubscription asked = told(subscriber, revision, offset + random.nextInt(2));
            return () -> {
                book.putUnlessKnown(DOCUMENT, asked);
                enter(asked, true);
            };
        }

        private void enter(NotifiedSubscription entry, boolean asked) {
            String subscriber = entry.getSubscriptionId();
            entered.add(entry);
            NotifiedSubscription known = plain.get(subscriber);
            boolean more = known == null || known.getRevision() < entry.getRevision();
            boolean instead =
                    !more && !asked && known.getRevision() == entry.getRevision() && askedFor.contains(subscriber);
            if (more || instead) {
                plain.put(subscriber, entry);
                askedFor.remove(subscriber);
                if (asked) {
                    askedFor.add(subscriber);
                }
            }
        }

        private Runnable withdrawal() {
            newest++;
            withdrawn = true;
            int revision = newest;
            return () -> {
                Map<String, NotifiedSubscription> then = new TreeMap<>(plain);
                then.values().removeIf(entry -> entry.getRevision() > revision);
                young.addAll(book.removals(DOCUMENT, revision));
                young.add(() -> {
                    plain.values().removeIf(entry -> entry.equals(then.get(entry.getSubscriptionId())));
                    entered.stream()
                            .filter(entry -> entry.getRevision() <= revision)
                            .forEach(forgotten::add);
                });
            };
        }

        /** What was there before it is done away with at once or after the next one. */
        private void commit() {
            singles.makeDurable();
            batches.makeDurable();
            uncommitted.clear();
            if (random.nextBoolean()) {
                ripe.addAll(young);
                young = new ArrayList<>();
            }
            ripe.forEach(Runnable::run);
            ripe = young;
            young = new ArrayList<>();
        }

        private void crash() {
            boolean keepsStores = random.nextBoolean();
            singles.crash(random, keepsStores);
            batches.crash(random, keepsStores);
            ripe = new ArrayList<>();
            young = new ArrayList<>();
            List.copyOf(uncommitted).forEach(Runnable::run);
        }

        void moveElsewhere() {
            singles.restore();
            batches.restore();
        }

        private List<String> subscribers() {
            return IntStream.range(0, 8)
                    .filter(number -> random.nextBoolean())
                    .mapToObj(number -> "s" + number)
                    .toList();
        }
    }

    @Test
    void withoutCrashesTheTwoAreTheSameAtEachStep() {
        IntStream.range(0, HISTORIES).forEach(seed -> {
            History history = new History(seed);
            for (int step = 0; step < STEPS; step++) {
                // when
                history.step(false);

                // then
                assertThat(history.book.of(DOCUMENT))
                        .as("history %d, step %d", seed, step)
                        .isEqualTo(history.plain);
            }
        });
    }

    /** A crash may leave what a withdrawal would have forgotten, and nothing else. */
    @Test
    void crashesLoseNobodyAndInventNobody() {
        IntStream.range(0, HISTORIES).forEach(seed -> {
            // given
            History history = new History(seed);

            // when
            IntStream.range(0, STEPS).forEach(step -> history.step(true));
            history.moveElsewhere();

            // then
            Map<String, NotifiedSubscription> found = history.book.of(DOCUMENT);
            assertThat(found.keySet()).as("history %d", seed).containsAll(history.plain.keySet());
            found.forEach((subscriber, entry) -> {
                NotifiedSubscription plain = history.plain.get(subscriber);
                if (!entry.equals(plain)) {
                    assertThat(history.forgotten).as("history %d", seed).contains(entry);
                    assertThat(plain == null ? 0 : plain.getRevision())
                            .as("history %d", seed)
                            .isLessThanOrEqualTo(entry.getRevision());
                }
            });
        });
    }

    /** However many revisions there are, no record stays that nobody needs. */
    @Test
    void recordsDoNotPileUp() {
        IntStream.range(0, HISTORIES).forEach(seed -> {
            // given
            History history = new History(seed);
            IntStream.range(0, STEPS).forEach(step -> history.step(true));

            // when
            history.withdrawn = false;
            history.newest++;
            history.oldest = history.newest;
            history.process(history.telling());
            history.commit();
            history.commit();

            // then
            assertThat(history.batches.size() + history.singles.size())
                    .as("history %d", seed)
                    .isLessThanOrEqualTo(history.book.of(DOCUMENT).size());
        });
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
