package org.gongbao.streams.understanding.personnel;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.record.v1.Document;
import org.gongbao.streams.understanding.text.FlowText;

/**
 * The place of the body that decides, which in lists stands directly behind a name: 周某浔江市水利局局长. Its name tells where the person's ends. Immutable.
 *
 * @param name as 浔江市; empty if it is not known
 */
record HomePlace(String name) {
    private static final Pattern OF_BODY =
            Pattern.compile("^(?:中共)?(?<place>\\p{IsHan}{2,20}?[省市县区旗州盟])(?=人民|委员会|委|政府|人大)");
    /** Of 某市某区 the district. */
    private static final Pattern ABOVE = Pattern.compile("^\\p{IsHan}{2,10}?[省市州盟](?=\\p{IsHan}{2,10}[市县区旗]$)");

    private static final Pattern NAMES =
            Pattern.compile("(?:.{0,80}(?:免去|免除|解聘|撤销)[：，]?)?(?![其他她原])\\p{IsHan}{2,4}(?:、\\p{IsHan}{2,4}){0,19}");
    private static final Pattern APPOINTS = Pattern.compile("[任为]|同志|的$");

    static HomePlace of(Document document) {
        String issuer = document.getIssuer() == null
                ? ""
                : FlowText.tidy(document.getIssuer().getName()).replace(" ", "");
        Matcher place = OF_BODY.matcher(issuer);
        return new HomePlace(place.find() ? ABOVE.matcher(place.group("place")).replaceFirst("") : "");
    }

    /** A clause of removal with 的 between the person and the place, if the place follows the name directly. */
    String apart(String clause) {
        int at = name.isEmpty() ? -1 : clause.indexOf(name);
        if (at < 2) {
            return clause;
        }
        String before = clause.substring(0, at);
        boolean person =
                NAMES.matcher(before).matches() && !APPOINTS.matcher(before).find();
        return person ? before + "的" + clause.substring(at) : clause;
    }
}
