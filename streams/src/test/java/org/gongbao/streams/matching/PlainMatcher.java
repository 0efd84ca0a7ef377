package org.gongbao.streams.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.gongbao.record.v1.AgencyTag;
import org.gongbao.record.v1.Citation;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.record.v1.Filter;
import org.gongbao.record.v1.Nearby;
import org.gongbao.record.v1.Paragraph;
import org.gongbao.record.v1.PersonnelAction;

/** What a filter means, in the plainest words: asks the records themselves, knows no index, no canonical form, and folds nothing. */
final class PlainMatcher {

    private final EnrichedDocument document;
    private final List<String> lines = new ArrayList<>();

    PlainMatcher(EnrichedDocument document) {
        this.document = document;
        lines.add(document.getDocument().getTitle());
        document.getDocument().getParagraphs().stream().map(Paragraph::getText).forEach(lines::add);
    }

    boolean matches(Filter filter) {
        var facts = document.getDocument();
        return any(filter.getCategories(), code -> document.getCategories().stream()
                        .anyMatch(tag -> tag.getCode().equals(code)))
                && any(
                        filter.getRegions(),
                        code -> isRegion(filter, facts.getGazette().getRegionCode(), code))
                && any(filter.getGenres(), genre -> genre.equals(facts.getGenre()))
                && any(filter.getInstruments(), instrument -> instrument.equals(facts.getInstrument()))
                && any(
                        filter.getGazettes(),
                        title -> title.equals(facts.getGazette().getTitle()))
                && any(filter.getPlaces(), document.getPlaces()::contains)
                && any(filter.getPersons(), this::isAppointed)
                && any(filter.getDocNumbers(), number -> isNumber(facts.getDocNumber(), number))
                && any(filter.getChanges(), change -> change == document.getChangeClass())
                && any(filter.getAffectedBy(), relation -> document.getCitedBy().stream()
                        .anyMatch(by -> by.getRelation() == relation))
                && isSignedWithin(filter, facts.getSignedOn())
                && matchesAgencies(filter)
                && matchesCitations(filter)
                && any(filter.getAnyWords(), this::has)
                && filter.getAllWords().stream().allMatch(this::has)
                && filter.getNoWords().stream().noneMatch(this::has)
                && filter.getNear().stream().allMatch(this::isNear)
                && filter.getAllOf().stream().allMatch(this::matches)
                && any(filter.getAnyOf(), this::matches)
                && filter.getNoneOf().stream().noneMatch(this::matches);
    }

    private static <T> boolean any(List<T> wanted, Predicate<T> test) {
        return wanted.isEmpty() || wanted.stream().anyMatch(test);
    }

    private boolean has(String word) {
        return lines.stream().anyMatch(line -> line.contains(word));
    }

    private boolean isAppointed(String person) {
        return document.getPersonnel().stream().map(PersonnelAction::getPerson).anyMatch(person::equals);
    }

    private static boolean isNumber(String number, String wanted) {
        return number != null
                && (wanted.endsWith("*")
                        ? number.startsWith(wanted.substring(0, wanted.length() - 1))
                        : number.equals(wanted));
    }

    private static boolean isRegion(Filter filter, String region, String wanted) {
        return region != null && (region.equals(wanted) || (filter.getRegionsBelow() && isBelow(region, wanted)));
    }

    private static boolean isBelow(String region, String above) {
        return above.endsWith("0000")
                ? region.startsWith(above.substring(0, 2))
                : above.endsWith("00") && region.startsWith(above.substring(0, 4));
    }

    private static boolean isSignedWithin(Filter filter, LocalDate day) {
        if (filter.getSignedFrom() == null && filter.getSignedTo() == null) {
            return true;
        }
        return day != null
                && (filter.getSignedFrom() == null || !day.isBefore(filter.getSignedFrom()))
                && (filter.getSignedTo() == null || !day.isAfter(filter.getSignedTo()));
    }

    private boolean matchesAgencies(Filter filter) {
        return (filter.getAgencies().isEmpty() && filter.getRoles().isEmpty())
                || document.getAgencies().stream()
                        .anyMatch(tag -> (filter.getRoles().isEmpty()
                                        || filter.getRoles().contains(tag.getRole()))
                                && any(filter.getAgencies(), wanted -> isAgency(filter, tag, wanted)));
    }

    private static boolean isAgency(Filter filter, AgencyTag tag, String wanted) {
        if (wanted.equals(tag.getId()) || (!filter.getAgenciesBelow() && wanted.equals(tag.getName()))) {
            return true;
        }
        if (!filter.getAgenciesBelow() || tag.getId() == null) {
            return false;
        }
        String region = tag.getId().substring(0, 6);
        String above = wanted.substring(0, 6);
        boolean within = region.equals(above) || isBelow(region, above);
        return within
                && (wanted.endsWith("-government")
                        || wanted.substring(6).equals(tag.getId().substring(6)));
    }

    private boolean matchesCitations(Filter filter) {
        return (filter.getCites().isEmpty() && filter.getRelations().isEmpty())
                || document.getCitations().stream()
                        .anyMatch(citation -> any(filter.getRelations(), relation -> relation == citation.getRelation())
                                && any(filter.getCites(), wanted -> isCited(citation, wanted)));
    }

    private static boolean isCited(Citation citation, String wanted) {
        return wanted.equals(citation.getTitle()) || isNumber(citation.getDocNumber(), wanted);
    }

    private boolean isNear(Nearby near) {
        return lines.stream().anyMatch(line -> IntStream.range(0, line.length()).anyMatch(start -> {
            String passage = line.substring(start, Math.min(line.length(), start + near.getWithin()));
            return near.getWords().stream().allMatch(passage::contains);
        }));
    }
}
