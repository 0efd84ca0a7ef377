package org.gongbao.streams.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.record.v1.Filter;
import org.gongbao.schemas.filter.FilterMatcher;
import org.gongbao.testing.Documents;
import org.junit.jupiter.api.Test;

/** Ten thousand filters and five hundred documents, as the index finds them and as the plainest reading of the filters does. */
class SubscriptionIndexOracleTest {

    private static final int FILTERS = 10_000;
    private static final int DOCUMENTS = 500;
    private static final long SEED = 20260301;

    private final List<Filter> filters = new ArrayList<>();
    private final SubscriptionIndex index = new SubscriptionIndex();
    private final RandomFilters random = new RandomFilters(SEED);

    @Test
    void theIndexFindsWhatAskingEveryFilterFinds() {
        // given
        IntStream.range(0, FILTERS).forEach(number -> put(number, random.filter()));
        List<EnrichedDocument> documents =
                IntStream.range(0, DOCUMENTS).mapToObj(random::document).toList();

        // when
        List<Set<String>> found = documents.stream().map(this::matching).toList();

        // then
        long total = found.stream().mapToLong(Set::size).sum();
        assertThat(total).isBetween((long) FILTERS, (long) FILTERS * DOCUMENTS / 2);
        for (int number = 0; number < DOCUMENTS; number++) {
            assertThat(found.get(number)).isEqualTo(plainly(documents.get(number)));
        }
    }

    @Test
    void theIndexForgetsWhatWasRemovedAndKeepsTheRest() {
        // given
        IntStream.range(0, FILTERS / 10).forEach(number -> put(number, random.filter()));
        IntStream.range(0, FILTERS / 10)
                .filter(number -> number % 3 == 0)
                .forEach(number -> put(number, random.filter()));

        // when
        IntStream.range(0, FILTERS / 10).filter(number -> number % 2 == 0).forEach(number -> {
            index.remove(String.valueOf(number));
            filters.set(number, null);
        });

        // then
        for (int number = 0; number < DOCUMENTS / 10; number++) {
            EnrichedDocument document = random.document(number);
            assertThat(matching(document)).isEqualTo(plainly(document));
        }
        IntStream.range(0, FILTERS / 10).forEach(number -> index.remove(String.valueOf(number)));
        assertThat(index.size()).isZero();
        assertThat(index.filters()).isZero();
    }

    @Test
    void filtersThatSayTheSameAreOne() {
        // given
        Filter flat = Filter.newBuilder()
                .setCategories(List.of("6", "9"))
                .setAllWords(List.of("防汛", "资金"))
                .build();
        Filter nested = Filter.newBuilder()
                .setAllOf(List.of(
                        Filter.newBuilder().setAllWords(List.of("資金", "防 汛")).build(),
                        Filter.newBuilder()
                                .setAnyOf(List.of(
                                        Filter.newBuilder()
                                                .setCategories(List.of("9"))
                                                .build(),
                                        Filter.newBuilder()
                                                .setCategories(List.of("6"))
                                                .build()))
                                .build()))
                .build();

        // when
        var conditions = List.of(
                FilterMatcher.of(flat).condition(), FilterMatcher.of(nested).condition());

        // then
        assertThat(conditions.getFirst()).isEqualTo(conditions.getLast());
    }

    private void put(int number, Filter filter) {
        if (number < filters.size()) {
            filters.set(number, filter);
        } else {
            filters.add(filter);
        }
        index.put(Documents.subscription(String.valueOf(number), "http://localhost:1", "")
                .setFilter(filter)
                .build());
    }

    private Set<String> matching(EnrichedDocument document) {
        List<String> found = index.matching(document);
        assertThat(found).doesNotHaveDuplicates();
        return new TreeSet<>(found);
    }

    private Set<String> plainly(EnrichedDocument document) {
        PlainMatcher matcher = new PlainMatcher(document);
        Set<String> matching = new TreeSet<>();
        for (int number = 0; number < filters.size(); number++) {
            if (filters.get(number) != null && matcher.matches(filters.get(number))) {
                matching.add(String.valueOf(number));
            }
        }
        return matching;
    }
}
