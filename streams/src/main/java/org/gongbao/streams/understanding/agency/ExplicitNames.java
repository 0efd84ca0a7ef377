package org.gongbao.streams.understanding.agency;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.gongbao.record.v1.Agency;
import org.gongbao.schemas.place.AdministrativeDivision;
import org.gongbao.schemas.place.AdministrativeDivision.Level;
import org.gongbao.streams.understanding.text.NameTrie;

/**
 * The names of agencies that were entered by hand, which come before the names by rule. A name with its place or a level word at its head counts however the place is said: 盂县梯田中心,
 * 县梯田中心, 阳泉市盂县梯田中心. Immutable.
 */
final class ExplicitNames {
    /** A bare name as long as that is a proper name and counts among neighbours too; a shorter one (国运公司) only at home. */
    private static final int LENGTH_OF_A_PROPER_NAME = 7;

    private static final int SHORTEST_REST = 2;
    private static final List<String> LEVEL_WORDS =
            List.of("自治区", "自治州", "自治县", "自治旗", "省", "市", "县", "区", "旗", "州", "盟");

    /**
     * A form of a name.
     *
     * @param form as it stands in prepared text
     * @param agency whose it is
     * @param region division of the agency; null if the table does not know it
     * @param mapped true if a person gave the name to the agency, so that it is meant where it is printed
     * @param from first day; null = always
     * @param to last day; null = still
     */
    record Form(
            String form, Agency agency, AdministrativeDivision region, boolean mapped, LocalDate from, LocalDate to) {

        /** The division nearest to a speaker comes first, in it what a person mapped. */
        private static final Comparator<Form> NEAREST =
                Comparator.comparing(Form::level).reversed().thenComparing(form -> !form.mapped());

        /** Tells whether the form means this agency to a speaker on the day of the document. */
        boolean holds(Jurisdiction jurisdiction) {
            return holdsOn(jurisdiction.on()) && isHeard(jurisdiction);
        }

        /** Tells whether what follows a place or level word of the agency's own is meant. */
        private boolean holdsAfter(PlacePrefix place, String printedPlace, Jurisdiction jurisdiction) {
            boolean own = region == null
                    ? isSpokenAtHome(jurisdiction) && agency.getRegion().endsWith(printedPlace)
                    : region.equals(place.division());
            return own && holdsOn(jurisdiction.on());
        }

        private boolean holdsOn(LocalDate day) {
            return day == null ? to == null : (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        }

        private boolean isHeard(Jurisdiction jurisdiction) {
            if (namesItsRegion() || isSpokenAtHome(jurisdiction)) {
                return true;
            }
            String level = levelWord();
            if (region == null) {
                return false;
            }
            if (!level.isEmpty()) {
                return jurisdiction.ofLevel(level).filter(region::equals).isPresent();
            }
            return (form.length() >= LENGTH_OF_A_PROPER_NAME && jurisdiction.isNear(region))
                    || (mapped && (region.level() == Level.NATION || jurisdiction.isAtOrAbove(region)));
        }

        private boolean isSpokenAtHome(Jurisdiction jurisdiction) {
            return agency.getRegionCode().equals(jurisdiction.code());
        }

        private boolean namesItsRegion() {
            String name = agency.getRegion();
            String stem = DivisionNames.stem(name);
            return form.contains(name) || (stem.length() > 1 && !DivisionNames.isWord(name) && form.contains(stem));
        }

        private String levelWord() {
            return LEVEL_WORDS.stream().filter(form::startsWith).findFirst().orElse("");
        }

        /** What follows the agency's place or its level word at the head; empty if neither stands there or too little follows. */
        private String rest() {
            String place = agency.getRegion();
            String level = levelWord();
            int head = form.startsWith(place) ? place.length() : place.endsWith(level) ? level.length() : 0;
            return head == 0 || form.length() < head + SHORTEST_REST ? "" : form.substring(head);
        }

        /** The same with the agency's place at its head. */
        private Form absolute() {
            return new Form(agency.getRegion() + rest(), agency, region, mapped, from, to);
        }

        private Level level() {
            return region == null ? Level.COUNTY : region.level();
        }
    }

    private final PlaceReader places;
    private final NameTrie<List<Form>> forms = new NameTrie<>();
    private final NameTrie<List<Form>> rests = new NameTrie<>();
    private final boolean none;

    ExplicitNames(PlaceReader places, Collection<Form> entered) {
        this.places = places;
        this.none = entered.isEmpty();
        entered.stream().sorted(Form.NEAREST).forEach(form -> {
            append(forms, form.form(), form);
            if (!form.rest().isEmpty()) {
                append(rests, form.rest(), form);
                append(forms, form.absolute().form(), form.absolute());
            }
        });
    }

    private static void append(NameTrie<List<Form>> trie, String name, Form form) {
        List<Form> there = trie.exact(name);
        if (there == null) {
            there = new ArrayList<>();
            trie.add(name, there);
        }
        there.add(form);
    }

    /**
     * The agency whose entered name begins at an offset; null if none does. The longest name that holds counts.
     *
     * @param place full name of a division that begins there; null if none does
     */
    Mention read(CharSequence text, int from, PlacePrefix place, Jurisdiction jurisdiction) {
        if (none) {
            return null;
        }
        Mention best = null;
        for (NameTrie.Match<List<Form>> match : forms.every(text, from)) {
            best = match.value().stream()
                    .filter(form -> form.holds(jurisdiction))
                    .findFirst()
                    .map(form -> mention(text, from, match.end(), form))
                    .orElse(best);
        }
        Mention afterName = readAfter(text, from, place, jurisdiction);
        Mention afterShortName = readAfter(text, from, places.shortName(text, from, jurisdiction), jurisdiction);
        Mention afterLevel = readAfter(text, from, places.level(text, from, jurisdiction), jurisdiction);
        return Mention.longest(Mention.longest(best, afterName), Mention.longest(afterShortName, afterLevel));
    }

    private Mention readAfter(CharSequence text, int from, PlacePrefix place, Jurisdiction jurisdiction) {
        if (place == null) {
            return null;
        }
        Mention best = null;
        String printed = text.subSequence(from, place.end()).toString();
        for (NameTrie.Match<List<Form>> match : rests.every(text, place.end())) {
            best = match.value().stream()
                    .filter(form -> form.holdsAfter(place, printed, jurisdiction))
                    .findFirst()
                    .map(form -> mention(text, from, match.end(), form))
                    .orElse(best);
        }
        return best;
    }

    private static Mention mention(CharSequence text, int from, int end, Form form) {
        Agency agency = form.agency();
        return new Mention(from, end, text.subSequence(from, end).toString(), agency.getName(), agency.getAgencyId());
    }

    /** Tells whether a text holds one of the names for whoever speaks. */
    boolean standIn(CharSequence text, Jurisdiction jurisdiction) {
        if (!mayStandIn(text)) {
            return false;
        }
        return Stream.iterate(0, at -> at < text.length(), at -> at + 1)
                .anyMatch(at -> read(text, at, places.fullName(text, at, jurisdiction), jurisdiction) != null);
    }

    /** Quick: looks at the words alone. */
    private boolean mayStandIn(CharSequence text) {
        for (int at = 0; !none && at < text.length(); at++) {
            if (rests.longest(text, at) != null || forms.longest(text, at) != null) {
                return true;
            }
        }
        return false;
    }
}
