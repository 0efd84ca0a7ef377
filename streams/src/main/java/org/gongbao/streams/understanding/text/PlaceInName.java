package org.gongbao.streams.understanding.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The place in the name of a government or of what belongs to it, whether or not a table knows it. Pure. */
public final class PlaceInName {
    private static final Pattern OF_BODY =
            Pattern.compile("^(?:中共)?(?<place>\\p{IsHan}{2,20}?[省市县区旗州盟])(?=人民|委员会|委|政府|人大)");
    /** Of 某市某区 the district. */
    private static final Pattern ABOVE = Pattern.compile("^\\p{IsHan}{2,10}?[省市州盟](?=\\p{IsHan}{2,10}[市县区旗]$)");

    private PlaceInName() {}

    /** Returns the lowest place that the name begins with, as 浔江市 of 浔江市人民政府办公室; empty if it begins with none. */
    public static String of(String body) {
        String name = FlowText.tidy(body).replace(" ", "");
        Matcher place = OF_BODY.matcher(name);
        return place.find() ? ABOVE.matcher(place.group("place")).replaceFirst("") : "";
    }
}
