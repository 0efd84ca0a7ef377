package org.gongbao.producers.reading.repair;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gongbao.producers.reading.front.FrontMatter;
import org.gongbao.producers.reading.repair.PlaceRepair.Scope;
import org.gongbao.producers.reading.text.Lookalikes;
import org.gongbao.schemas.place.AdministrativeDivision;
import org.gongbao.schemas.place.AdministrativeDivisions;

/**
 * What the reading on the cover (YUXIAN…) says about the publisher's name: it tells the right name even if no table knows the two
 * characters for look-alikes, and even if the misread name is that of another place. Pure.
 */
final class CoverReading {

    private static final int SHORT_READING = 3;
    /** Two characters may stand within other words by chance. */
    private static final int SHORT_NAME = 2;

    private final FrontMatter front;
    private final DivisionMentions mentions;
    private final AdministrativeDivisions divisions = AdministrativeDivisions.load();

    CoverReading(FrontMatter front, DivisionMentions mentions) {
        this.front = front;
        this.mentions = mentions;
    }

    /**
     * Returns the repair of the publisher's own name, if the reading contradicts it and fits one other name of almost the same characters;
     * of several with one reading, the one that other repairs found to be meant.
     */
    Optional<PlaceRepair> repair(String own, List<PlaceRepair> known) {
        if (own == null || front.pinyin() == null) {
            return Optional.empty();
        }
        List<AdministrativeDivision> printed = divisions.byName(own);
        if (printed.stream().anyMatch(one -> isReadOn(front, one))) {
            return Optional.empty();
        }
        List<AdministrativeDivision> meant = divisions.all().stream()
                .filter(one -> isReadOn(front, one) && differsByOne(own, one.name()))
                .filter(one -> printed.isEmpty() || Lookalikes.load().isMisreading(own, one.name()) || isAtHome(one))
                .toList();
        if (meant.size() == 1) {
            return Optional.of(repair(own, meant.getFirst()));
        }
        List<AdministrativeDivision> likely = meant.stream()
                .filter(one -> known.stream().anyMatch(repair -> repair.meant().equals(one.name())))
                .toList();
        return likely.size() == 1 ? Optional.of(repair(own, likely.getFirst())) : Optional.empty();
    }

    static PlaceRepair repair(String printed, AdministrativeDivision division) {
        boolean alike = Lookalikes.load().isMisreading(printed, division.name()) || printed.length() > SHORT_NAME;
        return new PlaceRepair(
                printed,
                division.name(),
                alike ? Scope.SHORT_NAME : Scope.OWN_NAME,
                (AdministrativeDivisions.load().byName(printed).isEmpty() ? printed + " is no division; " : "")
                        + "the cover reads "
                        + division.pinyin().toUpperCase(Locale.ROOT) + ", which is " + division.name() + " ("
                        + division.code() + ")");
    }

    static boolean isReadOn(FrontMatter front, AdministrativeDivision division) {
        return division.pinyin().length() >= SHORT_READING && front.pinyin().startsWith(division.pinyin());
    }

    private boolean isAtHome(AdministrativeDivision division) {
        return divisions
                .parentOf(division)
                .filter(parent -> parent.level() != AdministrativeDivision.Level.NATION)
                .filter(mentions::has)
                .isPresent();
    }

    private static boolean differsByOne(String one, String other) {
        if (one.length() != other.length()) {
            return false;
        }
        int different = 0;
        for (int i = 0; i < one.length(); i++) {
            different += one.charAt(i) == other.charAt(i) ? 0 : 1;
        }
        return different == 1;
    }
}
