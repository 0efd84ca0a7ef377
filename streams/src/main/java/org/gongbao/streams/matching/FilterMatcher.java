package org.gongbao.streams.matching;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongbao.record.v1.AgencyRole;
import org.gongbao.record.v1.AgencyTag;
import org.gongbao.record.v1.ChangeClass;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.record.v1.Filter;

/**
 * A subscription's filter, folded and ready to ask. Within a field any value may match; all fields that are not empty must match; an empty
 * filter matches every document. Width and case of characters and blanks do not count. Immutable and thread-safe.
 */
public final class FilterMatcher {

    private final Set<String> categories;
    private final Set<String> agencies;
    private final Set<AgencyRole> roles;
    private final Set<String> regions;
    private final Set<String> genres;
    private final Set<String> numbers;
    private final List<String> series;
    private final Set<String> persons;
    private final List<String> anyWords;
    private final List<String> allWords;
    private final List<String> noWords;
    private final Set<ChangeClass> changes;

    private FilterMatcher(Filter filter) {
        categories = Set.copyOf(filter.getCategories());
        agencies = Set.copyOf(filter.getAgencies());
        roles = Set.copyOf(filter.getRoles());
        regions = Set.copyOf(filter.getRegions());
        genres = Set.copyOf(filter.getGenres());
        numbers = filter.getDocNumbers().stream()
                .filter(number -> !number.endsWith("*"))
                .map(Folding::number)
                .collect(Collectors.toUnmodifiableSet());
        series = filter.getDocNumbers().stream()
                .filter(number -> number.endsWith("*"))
                .map(number -> Folding.number(number.substring(0, number.length() - 1)))
                .toList();
        persons = filter.getPersons().stream().map(Folding::fold).collect(Collectors.toUnmodifiableSet());
        anyWords = folded(filter.getAnyWords());
        allWords = folded(filter.getAllWords());
        noWords = folded(filter.getNoWords());
        changes = Set.copyOf(filter.getChanges());
    }

    /** Prepares a filter. */
    public static FilterMatcher of(Filter filter) {
        return new FilterMatcher(filter);
    }

    /** Returns true if the filter wants the document. */
    public boolean matches(EnrichedDocument document) {
        return matches(DocumentView.of(document));
    }

    boolean matches(DocumentView document) {
        return (changes.isEmpty() || changes.contains(document.change()))
                && (genres.isEmpty() || contains(genres, document.genre()))
                && (regions.isEmpty() || contains(regions, document.region()))
                && anyOf(categories, document.categories())
                && matchesAgency(document.agencies())
                && matchesNumber(document.docNumber())
                && anyOf(persons, document.persons())
                && matchesWords(document.text());
    }

    private boolean matchesAgency(List<AgencyTag> tags) {
        if (agencies.isEmpty() && roles.isEmpty()) {
            return true;
        }
        for (AgencyTag tag : tags) {
            boolean named = agencies.isEmpty() || contains(agencies, tag.getId()) || agencies.contains(tag.getName());
            if (named && (roles.isEmpty() || roles.contains(tag.getRole()))) {
                return true;
            }
        }
        return false;
    }

    private boolean matchesNumber(String number) {
        if (numbers.isEmpty() && series.isEmpty()) {
            return true;
        }
        return number != null && (numbers.contains(number) || series.stream().anyMatch(number::startsWith));
    }

    private boolean matchesWords(String text) {
        return (anyWords.isEmpty() || anyWords.stream().anyMatch(text::contains))
                && allWords.stream().allMatch(text::contains)
                && noWords.stream().noneMatch(text::contains);
    }

    /** Returns keys of which every matching document has at least one: where an index may keep this filter; empty if there are none. */
    List<IndexKey> indexKeys() {
        if (!numbers.isEmpty() && series.isEmpty()) {
            return IndexKey.all(IndexKey.Field.NUMBER, numbers);
        }
        if (!persons.isEmpty()) {
            return IndexKey.all(IndexKey.Field.PERSON, persons);
        }
        if (!agencies.isEmpty()) {
            return IndexKey.all(IndexKey.Field.AGENCY, agencies);
        }
        if (allWords.stream().anyMatch(IndexKey::hasHead)) {
            return List.of(IndexKey.ofWord(
                    allWords.stream().filter(IndexKey::hasHead).findFirst().orElseThrow()));
        }
        if (!anyWords.isEmpty() && anyWords.stream().allMatch(IndexKey::hasHead)) {
            return anyWords.stream().map(IndexKey::ofWord).distinct().toList();
        }
        if (!categories.isEmpty()) {
            return IndexKey.all(IndexKey.Field.CATEGORY, categories);
        }
        return IndexKey.all(IndexKey.Field.REGION, regions);
    }

    private static boolean anyOf(Set<String> wanted, Set<String> present) {
        return wanted.isEmpty() || present.stream().anyMatch(wanted::contains);
    }

    private static boolean contains(Set<String> set, String value) {
        return value != null && set.contains(value);
    }

    private static List<String> folded(List<String> words) {
        return words.stream().map(Folding::fold).filter(word -> !word.isEmpty()).toList();
    }
}
