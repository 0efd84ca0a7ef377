package org.gongbao.streams.understanding.personnel;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.record.v1.Document;
import org.gongbao.streams.understanding.text.PlaceInName;

/**
 * The place of the body that decides, which in lists stands directly behind a name: 周某浔江市水利局局长. Its name tells where the person's ends. Immutable.
 *
 * @param name as 浔江市; empty if it is not known
 */
record HomePlace(String name) {
    private static final Pattern NAMES = Pattern.compile(
            "(?:.{0,80}(?:免去|免除|解聘|撤销)[：，]?)?(?!其(?!木)|[他她原])\\p{IsHan}{2,4}(?:、\\p{IsHan}{2,4}){0,19}");
    private static final Pattern REMOVAL = Pattern.compile("免去|免除|解聘|撤销");
    private static final Pattern APPOINTS = Pattern.compile("[任为]|同志|的$");

    static HomePlace of(Document document) {
        return new HomePlace(
                document.getIssuer() == null
                        ? ""
                        : PlaceInName.of(document.getIssuer().getName()));
    }

    /** Tells whether a clause takes a post away. */
    static boolean isRemoval(String clause) {
        return REMOVAL.matcher(clause).find();
    }

    /** The place may also stand before, as that of who removes: 某县人民政府决定免去…. */
    private static int behindRemoval(String clause) {
        Matcher removal = REMOVAL.matcher(clause);
        return removal.find() ? removal.end() : 0;
    }

    /** A clause of removal with 的 between the person and the place, if the place follows the name directly. */
    String apart(String clause) {
        int at = name.isEmpty() ? -1 : clause.indexOf(name, behindRemoval(clause));
        if (at < 2) {
            return clause;
        }
        String before = clause.substring(0, at);
        boolean person =
                NAMES.matcher(before).matches() && !APPOINTS.matcher(before).find();
        return person ? before + "的" + clause.substring(at) : clause;
    }
}
