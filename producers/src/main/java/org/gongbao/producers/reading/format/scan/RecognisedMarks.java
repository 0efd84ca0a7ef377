package org.gongbao.producers.reading.format.scan;

import java.util.regex.Pattern;

/** Mends marks: dotted leaders that come out as a row of letters, wide marks that come out narrow or twice, specks within words. Pure. */
final class RecognisedMarks {

    /** Round letters and dots only, which make no word in any script of a gazette. */
    private static final Pattern LEADERS =
            Pattern.compile("[eosca.…·]{0,9}[eos]{6,}+[eosca.…·。i]{0,200}+|[a-z.…·]{0,9}e{4,}+[a-z.…·]{0,20}+");

    /** The same as a row of round capitals, before the page in brackets. */
    private static final Pattern CAPITAL_LEADERS =
            Pattern.compile("(?<=[\\p{IsHan}）)》])[ .…·]{0,9}[SUL][SUL ]{9,200}+(?=\\(\\d{1,3}\\)$)");

    /** The same before the page at a line's end, where few dots were seen. */
    private static final Pattern SHORT_LEADERS =
            Pattern.compile("(?<=[\\p{IsHan}）)])[.…·]{0,3}+[eos]{1,4}[.…·]?(?=\\d{1,3}$)");

    private static final Pattern NARROW_MARK =
            Pattern.compile("(?<=[\\p{IsHan}）》」】〕])\\s{0,2}+([,:;])\\1{0,2}+(?=\\s{0,2}+(?:[\\p{IsHan}（《「【，：；\\d]|$))");
    private static final Pattern TWICE = Pattern.compile("([，：；。、])[,:;，：；。、]++");
    /** Behind a numeral it ends the label of an item: 一.总则. */
    private static final Pattern SPECK = Pattern.compile("(?<=[\\p{IsHan}&&[^一二三四五六七八九十]])\\.(?=\\p{IsHan})");

    private RecognisedMarks() {}

    static String mend(String text) {
        String mended = LEADERS.matcher(text).replaceAll("……");
        mended = CAPITAL_LEADERS.matcher(mended).replaceFirst("……");
        mended = SHORT_LEADERS.matcher(mended).replaceFirst("……");
        mended = NARROW_MARK.matcher(mended).replaceAll(mark -> switch (mark.group(1)) {
            case "," -> "，";
            case ":" -> "：";
            default -> "；";
        });
        return SPECK.matcher(TWICE.matcher(mended).replaceAll("$1")).replaceAll("");
    }
}
