package org.gongbao.streams.links;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.schemas.identity.Identities;
import org.gongbao.schemas.place.AdministrativeDivision;
import org.gongbao.schemas.place.AdministrativeDivisions;
import org.gongbao.streams.understanding.data.DataFile;

/**
 * A notice by which a hazard of a firm comes under public supervision (挂牌督办) or is released from it (销案, 摘牌). The closing one often gives neither
 * number nor title of the opening one; the firm is what both name. Read from the title, where such notices have the firm.
 *
 * @param key what both notices go by: case| and the folded name of the firm, without the place before it
 * @param opens true if the case is opened, false if it is closed
 */
record CaseNotice(String key, boolean opens) {

    private static final String PREFIX = "case|";
    private static final String GOVERNMENT = "人民政府";
    private static final int SHORTEST_NAME = 3;
    private static final List<List<String>> ROWS = DataFile.rows("citation/cases.tsv", 2);
    private static final List<TitleForm> FORMS = ROWS.stream()
            .filter(row -> !row.getFirst().equals("NOT"))
            .map(row -> new TitleForm(row.getFirst().equals("OPENS"), Pattern.compile(row.get(1))))
            .toList();
    private static final List<Pattern> NO_FIRM = ROWS.stream()
            .filter(row -> row.getFirst().equals("NOT"))
            .map(row -> Pattern.compile(row.get(1)))
            .toList();

    /** Reads a title; empty if it tells of no case, or of no firm by name. */
    static Optional<CaseNotice> of(String title) {
        return FORMS.stream().flatMap(form -> form.read(title).stream()).findFirst();
    }

    /** Tells whether a key is that of a case. */
    static boolean isKey(String citationKey) {
        return citationKey.startsWith(PREFIX);
    }

    private static Optional<String> key(String firm, String title) {
        String name = Identities.foldTitle(withoutPlace(withoutIssuersPlace(firm, title)));
        boolean isName = name.length() >= SHORTEST_NAME
                && NO_FIRM.stream().noneMatch(pattern -> pattern.matcher(firm).find());
        return isName ? Optional.of(PREFIX + name) : Optional.empty();
    }

    /** Of 盂县人民政府关于对盂县…, whether or not the place is known. */
    private static String withoutIssuersPlace(String firm, String title) {
        int government = title.indexOf(GOVERNMENT);
        return government > 0 && firm.startsWith(title.substring(0, government)) ? firm.substring(government) : firm;
    }

    private static String withoutPlace(String firm) {
        List<AdministrativeDivision> places = AdministrativeDivisions.load().startingText(firm);
        if (places.isEmpty()) {
            return firm;
        }
        String lowest = places.getFirst().name();
        return firm.substring(firm.indexOf(lowest) + lowest.length());
    }

    /** One way of putting it in a title; the first group is the firm. */
    private record TitleForm(boolean opens, Pattern pattern) {
        Optional<CaseNotice> read(String title) {
            Matcher matcher = pattern.matcher(title);
            return matcher.find()
                    ? key(matcher.group(1), title).map(key -> new CaseNotice(key, opens))
                    : Optional.empty();
        }
    }
}
