package org.gongbao.producers.reading.format.layout;

/** How characters behave at the end of a print line. Pure. */
final class Characters {

    private static final String MAY_NOT_BEGIN = "，。、；：！？）》」』”’】〕〉％‰℃…—·,.;:!?)]}%";
    private static final String MAY_NOT_END = "（《「『“‘【〔〈([{￥$#";

    private Characters() {}

    static boolean mayNotBegin(char one) {
        return MAY_NOT_BEGIN.indexOf(one) >= 0;
    }

    static boolean mayNotEnd(char one) {
        return MAY_NOT_END.indexOf(one) >= 0;
    }

    /** Letters and digits of the narrow kind stay together when a line is broken; each Chinese character stands alone. */
    static boolean isNarrowWord(char one) {
        return one < 0x2e80 && Character.isLetterOrDigit(one);
    }

    static boolean isNarrowLetter(char one) {
        return one < 0x2e80 && Character.isLetter(one);
    }
}
