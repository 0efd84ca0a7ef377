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
    private static final Pattern GOVERNMENT = Pattern.compile("^(?:人民)?政府(?<office>办公室|办公厅)?$");
    /** Begins with the level's character, which is part of a word or of another place's name: 市场监督管理局, 市政园林局, 市南区人民政府. */
    private static final Pattern WORD =
            Pattern.compile("^(?:市(?:场|政(?![府务协法])|容|民(?![政族宗防营])|域|花|[东西南北中]区)|区(?:域|划|块)|县域|州域|省(?:域|际))");
    /** The party's committee has another whole name, and a bare 政府办 may be an office of either rank. */
    private static final Pattern OTHER = Pattern.compile("^(?:委(?!员会)|(?:人民)?政府办$)");

    private static final String WHOLE_GOVERNMENT = "人民政府";

    static HomeAgencies of(String gazette) {
        Matcher matcher = GAZETTE.matcher(gazette == null ? "" : gazette);
        return new HomeAgencies(matcher.find() ? matcher.group(1) : "");
    }

    /** The name with the place before it, if it begins with the place's level alone; any other name as it is. */
    String wholeName(String name) {
        if (place.isEmpty()
                || !name.startsWith(level())
                || name.startsWith(place)
                || WORD.matcher(name).find()) {
            return name;
        }
        String bare = name.substring(1);
        Matcher government = GOVERNMENT.matcher(bare);
        if (government.matches()) {
            String office = government.group("office");
            return place + WHOLE_GOVERNMENT + (office == null ? "" : office);
        }
        return !OTHER.matcher(bare).find() && AgencyNames.isName(place + bare) ? place + bare : name;
    }

    private String level() {
        return place.substring(place.length() - 1);
    }
}
