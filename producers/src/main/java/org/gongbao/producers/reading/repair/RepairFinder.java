package org.gongbao.producers.reading.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongbao.producers.reading.front.FrontMatter;
import org.gongbao.schemas.place.AdministrativeDivision;
import org.gongbao.schemas.place.AdministrativeDivisions;

/**
 * Decides which misread place names may be repaired. A look-alike alone is no evidence: the reading on the cover, or the prefecture named
 * in the text, or the right name printed elsewhere in the same file must point to exactly one division. Pure.
 */
public final class RepairFinder {

    private static final int SHORT_READING = 3;

    private final String text;
    private final FrontMatter front;
    private final List<String> issuers;
    private final AdministrativeDivisions divisions = AdministrativeDivisions.load();

    /**
     * Makes a finder.
     *
     * @param text all text of the file, without white space within lines
     * @param front cover and colophon
     * @param issuers names of issuing bodies as printed
     */
    public RepairFinder(String text, FrontMatter front, List<String> issuers) {
        this.text = text;
        this.front = front;
        this.issuers = List.copyOf(issuers);
    }

    /** Returns the repairs that have evidence. */
    public List<PlaceRepair> find() {
        List<PlaceRepair> repairs = new ArrayList<>();
        MisreadNames names = MisreadNames.load();
        names.findIn(text).keySet().forEach(printed -> decide(printed, names.meantBy(printed))
                .ifPresent(repairs::add));
        return repairs;
    }

    private Optional<PlaceRepair> decide(String printed, List<AdministrativeDivision> meant) {
        boolean own = isOwn(printed);
        List<AdministrativeDivision> byReading = own && front.pinyin() != null
                ? meant.stream().filter(this::isReadOnCover).toList()
                : List.of();
        if (byReading.size() == 1) {
            AdministrativeDivision division = byReading.getFirst();
            return Optional.of(new PlaceRepair(
                    printed,
                    division,
                    true,
                    printed + " is no division; the cover reads "
                            + division.pinyin().toUpperCase(Locale.ROOT) + ", which is " + division.name() + " ("
                            + division.code() + ")"));
        }
        List<AdministrativeDivision> byNeighbours =
                meant.stream().filter(this::isAtHome).toList();
        return byNeighbours.size() == 1
                ? Optional.of(byNeighbours(printed, byNeighbours.getFirst(), own))
                : Optional.empty();
    }

    private PlaceRepair byNeighbours(String printed, AdministrativeDivision division, boolean own) {
        String reason = text.contains(division.name())
                ? "the same file prints " + division.name()
                : "the text names " + divisions.parentOf(division).orElseThrow().name() + ", to which "
                        + division.name() + " belongs";
        return new PlaceRepair(
                printed, division, own, printed + " is no division; " + reason + " (" + division.code() + ")");
    }

    private boolean isOwn(String printed) {
        return Stream.concat(Stream.of(front.title(), front.publisher()), issuers.stream())
                .anyMatch(name -> name != null && name.contains(printed));
    }

    private boolean isReadOnCover(AdministrativeDivision division) {
        return division.pinyin().length() >= SHORT_READING && front.pinyin().startsWith(division.pinyin());
    }

    /** The division itself or the prefecture that it belongs to is named in this file. */
    private boolean isAtHome(AdministrativeDivision division) {
        return text.contains(division.name())
                || divisions
                        .parentOf(division)
                        .filter(parent -> parent.level() == AdministrativeDivision.Level.PREFECTURE)
                        .filter(parent -> text.contains(parent.name()))
                        .isPresent();
    }
}
