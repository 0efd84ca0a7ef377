package org.gongbao.streams.matching;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongbao.record.v1.AgencyRole;
import org.gongbao.record.v1.ChangeClass;
import org.gongbao.record.v1.Citation;
import org.gongbao.record.v1.CitationRelation;
import org.gongbao.record.v1.CitedBy;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.record.v1.Filter;
import org.gongbao.record.v1.Nearby;
import org.gongbao.record.v1.Paragraph;
import org.gongbao.record.v1.PersonnelAction;
import org.gongbao.record.v1.PersonnelActionType;
import org.gongbao.testing.Documents;

/** Documents and filters drawn from so small a world that they often meet. */
final class RandomFilters {

    private static final List<String> SYLLABLES = List.of("农", "田", "水", "利", "管", "护", "资", "金", "防", "汛");
    private static final List<String> REGIONS = List.of("999901", "999902", "999911", "998801", "999900", "990000");
    private static final List<String> DEPARTMENTS = List.of("government", "finance", "water");
    private static final List<String> GENRES = List.of("通知", "意见", "批复");
    private static final List<String> INSTRUMENTS = List.of("办法", "方案");
    private static final List<String> NUMBERS = List.of("云政发〔2026〕1号", "云政发〔2026〕12号", "云政办发〔2025〕1号");
    private static final List<String> SERIES = List.of("云政*", "云政发*", "云政发〔2026〕1*", "云政办发〔2025〕*");
    private static final List<String> PERSONS = List.of("林小满", "周立夏", "白露");
    private static final List<String> TITLES = List.of("云岭县水利条例", "云岭县防汛预案");

    private final Random random;

    RandomFilters(long seed) {
        random = new Random(seed);
    }

    EnrichedDocument document(int number) {
        String region = one(REGIONS.subList(0, 4));
        var facts = Documents.document(number)
                .setGazette(Documents.gazette().setRegionCode(region).build())
                .setDocNumber(maybe(0.7, () -> one(NUMBERS)))
                .setTitle(text(12))
                .setGenre(maybe(0.9, () -> one(GENRES)))
                .setInstrument(maybe(0.4, () -> one(INSTRUMENTS)))
                .setSignedOn(maybe(0.8, this::day))
                .setParagraphs(list(4, () -> new Paragraph(1, text(30))));
        return Documents.enriched(number)
                .setDocument(facts.build())
                .setChangeClass(one(List.of(ChangeClass.NEW, ChangeClass.MAJOR)))
                .setCategories(list(3, () -> Documents.category(category())))
                .setAgencies(list(3, () -> {
                    String id = agency();
                    return Documents.agency(maybe(0.8, () -> id), "机关" + id, one(List.of(AgencyRole.values())));
                }))
                .setPersonnel(list(2, () -> PersonnelAction.newBuilder()
                        .setPerson(one(PERSONS))
                        .setAction(PersonnelActionType.APPOINT)
                        .setPost("局长")
                        .build()))
                .setPlaces(list(2, () -> one(TITLES)))
                .setCitations(list(2, () -> Citation.newBuilder()
                        .setDocNumber(maybe(0.6, () -> one(NUMBERS)))
                        .setTitle(maybe(0.6, () -> one(TITLES)))
                        .setRelation(relation())
                        .build()))
                .setCitedBy(list(1, () -> new CitedBy("x", relation(), null, "x")))
                .build();
    }

    Filter filter() {
        return filter(2);
    }

    private Filter filter(int depth) {
        Filter.Builder filter = Filter.newBuilder();
        int asked = 1 + random.nextInt(2);
        for (int index = 0; index < asked; index++) {
            ask(filter, random.nextInt(depth > 0 ? 20 : 17), depth);
        }
        return filter.build();
    }

    private void ask(Filter.Builder filter, int field, int depth) {
        switch (field) {
            case 0 -> filter.setCategories(some(this::category));
            case 1, 2 ->
                filter.setAgencies(some(this::agency))
                        .setAgenciesBelow(random.nextBoolean())
                        .setRoles(list(2, () -> one(List.of(AgencyRole.values()))));
            case 3 -> filter.setAgencies(some(() -> "机关" + agency()));
            case 4 -> filter.setRoles(some(() -> one(List.of(AgencyRole.values()))));
            case 5 -> filter.setRegions(some(() -> one(REGIONS))).setRegionsBelow(random.nextBoolean());
            case 6 -> filter.setGenres(some(() -> one(GENRES))).setInstruments(list(1, () -> one(INSTRUMENTS)));
            case 7 -> filter.setDocNumbers(some(() -> one(random.nextBoolean() ? NUMBERS : SERIES)));
            case 8 -> filter.setPersons(some(() -> one(PERSONS)));
            case 9, 10 -> filter.setAnyWords(some(this::word));
            case 11 -> filter.setAllWords(some(this::word));
            case 12 -> filter.setNoWords(some(this::word));
            case 13 -> filter.setNear(some(() -> new Nearby(List.of(word(), word()), 2 + random.nextInt(12))));
            case 14 ->
                filter.setCites(some(() -> one(one(List.of(NUMBERS, SERIES, TITLES)))))
                        .setRelations(list(2, this::relation));
            case 15 -> filter.setRelations(some(this::relation)).setPlaces(list(1, () -> one(TITLES)));
            case 16 -> {
                filter.setAffectedBy(list(1, this::relation)).setChanges(list(1, () -> ChangeClass.NEW));
                filter.setSignedFrom(maybe(0.5, this::day)).setSignedTo(maybe(0.5, this::day));
            }
            case 17 -> filter.setAllOf(some(() -> filter(depth - 1)));
            case 18 -> filter.setAnyOf(some(() -> filter(depth - 1)));
            default -> filter.setNoneOf(some(() -> filter(depth - 1)));
        }
    }

    private String category() {
        return String.valueOf(1 + random.nextInt(6));
    }

    private String agency() {
        return one(REGIONS) + "-" + one(DEPARTMENTS);
    }

    private CitationRelation relation() {
        return one(List.of(CitationRelation.CITES, CitationRelation.REPEALS, CitationRelation.AMENDS));
    }

    private LocalDate day() {
        return LocalDate.of(2026, 1, 1).plusDays(random.nextInt(30));
    }

    private String word() {
        return text(3);
    }

    private String text(int longest) {
        StringBuilder text = new StringBuilder();
        IntStream.rangeClosed(0, random.nextInt(longest)).forEach(index -> text.append(one(SYLLABLES)));
        return text.toString();
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private <T> T maybe(double share, Supplier<T> value) {
        return random.nextDouble() < share ? value.get() : null;
    }

    private <T> List<T> some(Supplier<T> value) {
        return Stream.generate(value).limit(1 + random.nextInt(2)).toList();
    }

    private <T> List<T> list(int most, Supplier<T> value) {
        return Stream.generate(value).limit(random.nextInt(most + 1)).toList();
    }
}
