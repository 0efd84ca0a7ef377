package org.gongbao.producers.reading.mapping;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.producers.reading.part.AgencyNames;

/**
 * Gives issuers whose place goes without saying in their own gazette (市政府, 市政府办公室, 市财政局, as in titles of Jiangsu) their whole names. Pure.
 *
 * @param place whose government publishes the gazette; empty if its title does not tell
 */
record HomeAgencies(String place) {

    private static final Pattern GAZETTE = Pattern.compile("^(\\p{IsHan}{1,14}?[省市县区旗州盟])(?:人民)?政府(?:公报|政报)$");
    private static final Pattern GOVERNMENT = Pattern.compile("^(?:人民)?政府(?<office>办公室|办公厅|办)?$");
    private static final String WHOLE_GOVERNMENT = "人民政府";
    private static final String OFFICE = "办公室";
    private static final String PARTY = "委";
    private static final String COMMITTEE = "委员会";

    static HomeAgencies of(String gazette) {
        Matcher matcher = GAZETTE.matcher(gazette == null ? "" : gazette);
        return new HomeAgencies(matcher.find() ? matcher.group(1) : "");
    }

    /** The name with the place before it, if it begins with the place's level alone; any other name as it is. */
    String wholeName(String name) {
        if (place.isEmpty() || !name.startsWith(level()) || name.startsWith(place)) {
            return name;
        }
        String bare = name.substring(1);
        Matcher government = GOVERNMENT.matcher(bare);
        if (government.matches()) {
            String office = government.group("office");
            return place + WHOLE_GOVERNMENT + (office == null ? "" : office.length() == 1 ? OFFICE : office);
        }
        boolean ofTheParty = bare.startsWith(PARTY) && !bare.startsWith(COMMITTEE);
        return !ofTheParty && AgencyNames.isName(place + bare) ? place + bare : name;
    }

    private String level() {
        return place.substring(place.length() - 1);
    }
}
