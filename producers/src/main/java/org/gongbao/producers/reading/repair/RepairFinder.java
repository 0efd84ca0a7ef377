package org.gongbao.producers.reading.repair;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongbao.producers.reading.front.FrontMatter;
import org.gongbao.producers.reading.repair.PlaceRepair.Scope;
import org.gongbao.producers.reading.text.Folding;
import org.gongbao.schemas.place.AdministrativeDivision;
import org.gongbao.schemas.place.AdministrativeDivisions;

/**
 * Decides which misread place names may be repaired. A look-alike alone is no evidence: the reading on the cover, or the prefecture named
 * in the text, or the right name printed elsewhere in the same issue, or the heads of its numbers must point to exactly one name. Pure,
 * time linear in the text.
 */
public final class RepairFinder {

    /** Names that are misread in so many ways are no misreadings. */
    private static final int MOST = 64;

    private final String text;
    private final FrontMatter front;
    private final List<String> issuers;
    private final List<String> numbers;
    private final List<IssuedNumber> issued;
    private final DivisionMentions mentions;
    private final AdministrativeDivisions divisions = AdministrativeDivisions.load();

    /**
     * Makes a finder.
     *
     * @param text all text of the issue, without white space within lines
     * @param front cover and colophon
     * @param issuers names of issuing bodies as printed
     * @param issued the documents' numbers with who issued them, as printed
     */
    public RepairFinder(String text, FrontMatter front, List<String> issuers, List<IssuedNumber> issued) {
        this.text = Folding.plain(text);
        this.front = front;
        this.issuers = issuers.stream().map(Folding::plain).toList();
        this.issued = issued.stream()
                .map(one -> new IssuedNumber(plain(one.issuer()), plain(one.number())))
                .toList();
        this.numbers = this.issued.stream()
                .map(IssuedNumber::number)
                .filter(Objects::nonNull)
                .toList();
        this.mentions = new DivisionMentions(this.text);
    }

    /** Returns the repairs that have evidence. */
    public List<PlaceRepair> find() {
        List<PlaceRepair> repairs = new ArrayList<>();
        MisreadNames names = MisreadNames.load();
        names.findIn(text).entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .forEach(found ->
                        decide(found.getKey(), names.meantBy(found.getKey())).ifPresent(repairs::add));
        OwnName own = OwnName.of(front, issuers);
        CoverReading reading = new CoverReading(front, mentions);
        add(repairs, reading.repair(own.name(), repairs));
        String meant = repairs.stream()
                .filter(repair -> repair.printed().equals(own.name()))
                .map(PlaceRepair::meant)
                .findFirst()
                .orElse(own.name());
        Agreement agreement = new Agreement(text, numbers);
        agreement.names(meant).forEach(repair -> add(repairs, Optional.of(repair)));
        add(repairs, agreement.heads(repairs));
        new OwnMisreadings(text, mentions, meant, repairs)
                .find(issued)
                .forEach(repair -> add(repairs, Optional.of(repair)));
        return repairs;
    }

    private static String plain(String text) {
        return text == null ? null : Folding.plain(text);
    }

    private static void add(List<PlaceRepair> repairs, Optional<PlaceRepair> one) {
        Set<String> known = new HashSet<>();
        repairs.forEach(repair -> known.add(repair.printed()));
        one.filter(repair -> !known.contains(repair.printed())).ifPresent(repairs::add);
    }

    private Optional<PlaceRepair> decide(String printed, List<AdministrativeDivision> meant) {
        boolean own = isOwn(printed);
        Scope scope = own || !mentions.beginWith(printed.charAt(0)) ? Scope.SHORT_NAME : Scope.NAME;
        if (own && front.pinyin() != null) {
            List<AdministrativeDivision> byReading = meant.stream()
                    .filter(one -> CoverReading.isReadOn(front, one))
                    .toList();
            if (byReading.size() == 1) {
                return Optional.of(CoverReading.repair(printed, byReading.getFirst()));
            }
        }
        List<AdministrativeDivision> atHome =
                meant.stream().filter(this::isAtHome).toList();
        if (atHome.size() == 1) {
            return Optional.of(byNeighbours(printed, atHome.getFirst(), scope));
        }
        List<AdministrativeDivision> byNumbers =
                meant.stream().filter(one -> isHeadOfNumbers(printed, one)).toList();
        return own && byNumbers.size() == 1 ? Optional.of(byNumbers(printed, byNumbers.getFirst())) : Optional.empty();
    }

    private PlaceRepair byNeighbours(String printed, AdministrativeDivision division, Scope scope) {
        String reason = mentions.has(division)
                ? "the same file prints " + division.name()
                : "the text names " + divisions.parentOf(division).orElseThrow().name() + ", to which "
                        + division.name() + " belongs";
        return new PlaceRepair(
                printed, division.name(), scope, printed + " is no division; " + reason + " (" + division.code() + ")");
    }

    private static PlaceRepair byNumbers(String printed, AdministrativeDivision division) {
        return new PlaceRepair(
                printed,
                division.name(),
                Scope.SHORT_NAME,
                printed + " is no division; the numbers begin with "
                        + division.name().charAt(0) + ", as those of " + division.name() + " do (" + division.code()
                        + ")");
    }

    private boolean isOwn(String printed) {
        return Stream.concat(Stream.of(front.title(), front.publisher()), issuers.stream())
                .anyMatch(name -> name != null && Folding.plain(name).contains(printed));
    }

    /** The division itself or the prefecture that it belongs to is named in this file. */
    private boolean isAtHome(AdministrativeDivision division) {
        return mentions.has(division)
                || divisions
                        .parentOf(division)
                        .filter(parent -> parent.level() == AdministrativeDivision.Level.PREFECTURE)
                        .filter(mentions::has)
                        .isPresent();
    }

    private boolean isHeadOfNumbers(String printed, AdministrativeDivision division) {
        char head = division.name().charAt(0);
        return head != printed.charAt(0) && numbers.stream().anyMatch(number -> number.charAt(0) == head);
    }
}
