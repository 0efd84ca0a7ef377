package org.gongbao.benchmarks.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gongbao.record.v1.AgencyRole;
import org.gongbao.record.v1.AgencyTag;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.record.v1.Filter;
import org.gongbao.record.v1.Paragraph;
import org.gongbao.schemas.place.AdministrativeDivision;
import org.gongbao.schemas.place.AdministrativeDivisions;

/**
 * Filters as a country of subscribers might have them: most ask for a subject, a county, an office or a series, four in ten for words too. Half of
 * the words are cut out of real sentences of the documents, so that they occur; the others are two such halves put together. Drawn from a seed.
 */
final class FilterPopulation {

    private static final int WORDS_IN_TEN = 4;
    private static final List<String> GENRES = List.of("通知", "意见", "批复", "公告", "通告", "决定", "令");
    private static final List<String> INSTRUMENTS = List.of("办法", "方案", "规划", "预案", "细则");

    private final Random random;
    private final List<String> regions;
    private final List<AgencyTag> agencies = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();

    FilterPopulation(long seed, List<EnrichedDocument> documents) {
        random = new Random(seed);
        regions = AdministrativeDivisions.load().all().stream()
                .map(AdministrativeDivision::code)
                .toList();
        for (EnrichedDocument document : documents) {
            document.getAgencies().stream().filter(tag -> tag.getId() != null).forEach(agencies::add);
            document.getDocument().getParagraphs().stream()
                    .map(Paragraph::getText)
                    .filter(text -> text.length() > 12)
                    .forEach(texts::add);
        }
    }

    Filter next() {
        Filter.Builder filter = Filter.newBuilder();
        attributes(filter);
        if (random.nextInt(10) < WORDS_IN_TEN) {
            words(filter);
        }
        return filter.build();
    }

    private void attributes(Filter.Builder filter) {
        switch (random.nextInt(10)) {
            case 0 -> filter.setCategories(List.of(category(), category()));
            case 1, 2, 3 -> filter.setCategories(List.of(category())).setRegions(List.of(one(regions)));
            case 4, 5 -> filter.setAgencies(List.of(agency())).setRoles(roles());
            case 6 -> filter.setAgencies(List.of(one(regions) + "-government")).setAgenciesBelow(true);
            case 7 ->
                filter.setRegions(List.of(prefecture())).setRegionsBelow(true).setGenres(List.of(one(GENRES)));
            case 8 -> filter.setRegions(List.of(one(regions))).setInstruments(List.of(one(INSTRUMENTS)));
            default -> filter.setRegions(List.of(one(regions), one(regions), one(regions)));
        }
    }

    private void words(Filter.Builder filter) {
        switch (random.nextInt(4)) {
            case 0 -> filter.setAnyWords(List.of(word(), word(), word()));
            case 1 -> filter.setAllWords(List.of(word(), word()));
            case 2 -> filter.setAllWords(List.of(word())).setNoWords(List.of(word()));
            default -> filter.setAllWords(List.of(word()));
        }
    }

    /** Offices of any county, of the kinds that the documents name. */
    private String agency() {
        String id = one(agencies).getId();
        return random.nextInt(20) == 0 ? id : one(regions) + id.substring(id.indexOf('-'));
    }

    private List<AgencyRole> roles() {
        return random.nextBoolean() ? List.of() : List.of(AgencyRole.ISSUER, AgencyRole.RESPONSIBLE);
    }

    private String word() {
        return random.nextBoolean() ? cut(2 + random.nextInt(3)) : cut(2) + cut(2);
    }

    private String cut(int length) {
        String text = one(texts);
        int start = random.nextInt(text.length() - length);
        return text.substring(start, start + length);
    }

    private String prefecture() {
        return one(regions).substring(0, 4) + "00";
    }

    private String category() {
        return String.valueOf(1 + random.nextInt(22));
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
