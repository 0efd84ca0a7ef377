package org.gongbao.streams.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.gongbao.schemas.filter.Condition;
import org.gongbao.schemas.filter.DocumentFacts;

/**
 * Filters under their rarest terms: a document asks those only that lie under a term which it has. Filters that say the same are one. Not
 * thread-safe.
 */
final class FilterIndex {

    private final TermBook terms = new TermBook();
    private final Rarity rarity = new Rarity(terms);
    private final Map<FilterTest, FilterEntry> entries = new HashMap<>();
    private final List<List<FilterEntry>> byKey = new ArrayList<>();
    private final List<FilterEntry> always = new ArrayList<>();

    /** Returns the entry of a filter, made if there is none. */
    FilterEntry entry(Condition condition) {
        FilterTest test = test(condition);
        FilterEntry known = entries.get(test);
        if (known != null) {
            test.forEachTerm(terms::release);
            return known;
        }
        int[] keys = rarity.keys(condition).orElse(List.of()).stream()
                .mapToInt(terms::use)
                .toArray();
        FilterEntry entry = new FilterEntry(test, keys);
        entries.put(test, entry);
        for (int key : keys) {
            under(key).add(entry);
        }
        if (keys.length == 0) {
            always.add(entry);
        }
        return entry;
    }

    void remove(FilterEntry entry) {
        entries.remove(entry.test());
        if (entry.keys().length == 0) {
            always.remove(entry);
        }
        for (int key : entry.keys()) {
            under(key).remove(entry);
            terms.release(key);
        }
        entry.test().forEachTerm(terms::release);
    }

    /** Hands over each filter that wants the document, once. */
    void matching(DocumentFacts document, Consumer<FilterEntry> wanting) {
        PresentTerms present = terms.in(document);
        ask(always, present, wanting);
        present.forEach(number -> {
            if (number < byKey.size()) {
                ask(byKey.get(number), present, wanting);
            }
        });
    }

    int size() {
        return entries.size();
    }

    private void ask(List<FilterEntry> filters, PresentTerms present, Consumer<FilterEntry> wanting) {
        for (FilterEntry entry : filters) {
            if (entry.isFirstAsked(terms.documents()) && entry.test().holds(present)) {
                wanting.accept(entry);
            }
        }
    }

    private List<FilterEntry> under(int key) {
        while (byKey.size() <= key) {
            byKey.add(new ArrayList<>(0));
        }
        return byKey.get(key);
    }

    private FilterTest test(Condition condition) {
        return switch (condition) {
            case Condition.AnyTerm anyTerm ->
                new FilterTest.AnyNumber(
                        anyTerm.terms().stream().mapToInt(terms::use).sorted().toArray());
            case Condition.All all -> new FilterTest.Every(tests(all.conditions()));
            case Condition.Any any -> new FilterTest.Some(tests(any.conditions()));
            case Condition.Not not -> new FilterTest.Inverse(test(not.condition()));
            case Condition.Near near -> new FilterTest.Direct(near);
            case Condition.Signed signed -> new FilterTest.Direct(signed);
        };
    }

    private FilterTest[] tests(List<Condition> conditions) {
        return conditions.stream().map(this::test).toArray(FilterTest[]::new);
    }
}
