package org.gongbao.streams.understanding.duty;

import java.util.regex.Pattern;

/** Shapes the words of a deed for readers: without the words that only lead to it, not longer than needed. */
final class DeedText {
    static final int LONGEST = 100;
    private static final Pattern LEADING = Pattern.compile("^(?:[，、：]|之?前|起|应当|应|须|必须|要|需|至少|内)++");
    private static final Pattern TRAILING = Pattern.compile("(?<![。；，：、])[。；，：、]++$");
    private static final Pattern EXPLANATION = Pattern.compile("（[^（）]{0,60}(?:单位|部门|牵头|负责|配合)[^（）]{0,60}）$");
    private static final Pattern MODAL = Pattern.compile("^(?:应当|应|须|必须|要|需要?|可以?|负责|均|都|并|再)++");
    /** 于, 在 and the like lead to the deadline and are no part of bearer or deed. */
    private static final Pattern BEFORE_DEADLINE =
            Pattern.compile("(?:务必|务|限期|力争|确保|原则上)?(?:应当|应|须|必须|要|需|可)?(?:于|在|自|从|到|至|截至)?(?:每次)?$");
    /** What happens before a term begins: 自收到通知书之日起, 在签订合同后. */
    private static final Pattern EVENT = Pattern.compile(
            "(?:(?:自|从|在|于)[^，；。自从在于]{1,40}|[^，；。自从在于]{1,24}(?=之日起|后(?:的|$)))(?:之日起|之?日起|起|之?后(?:的)?|前|时间|期满)$");

    private DeedText() {}

    /** What follows a deadline, without the words between. */
    static String after(String text) {
        return LEADING.matcher(text).replaceFirst("");
    }

    /** What precedes a deadline, without the words between. */
    static String before(String text) {
        return BEFORE_DEADLINE.matcher(text).replaceFirst("");
    }

    /** A deed without its modal verb. */
    static String plain(String text) {
        return MODAL.matcher(text).replaceFirst("");
    }

    /** The event at the end of a text from which a term counts; empty if there is none. */
    static String event(String text) {
        var matcher = EVENT.matcher(text);
        return matcher.find() ? plain(matcher.group()) : "";
    }

    /** Whole clauses, as many as there is room for. */
    static String shortened(String what) {
        String text = EXPLANATION
                .matcher(TRAILING.matcher(what).replaceFirst(""))
                .replaceFirst("")
                .strip();
        text = TRAILING.matcher(plain(text)).replaceFirst("");
        if (text.length() <= LONGEST) {
            return text;
        }
        int cut = text.lastIndexOf('，', LONGEST);
        return text.substring(0, cut > LONGEST / 3 ? cut : LONGEST);
    }
}
