package org.gongbao.streams.understanding.citation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the codes begin of who issues a document: 青政 of 青政发〔2031〕7号 and 青政办发〔2031〕8号. A document names its issuer's own documents more often than
 * others, so that where this stands behind other words the code begins there.
 *
 * @param head abbreviation of the place and who speaks; empty if it is not known
 */
record OwnCode(String head) {
    private static final Pattern HEAD = Pattern.compile("^((?![省市县区旗州盟])\\p{IsHan}{1,2}?[政府委])");
    /** One or two characters before it may be a part of another place's abbreviation: 平 of 平阳政发 in a document of 阳政发. */
    private static final int SHORTEST_WORDS = 3;
    /** Of 办发, 办函字 and the like. */
    private static final int LONGEST_REST = 4;

    /** That of a document's number, which may be null. */
    static OwnCode of(String number) {
        Matcher head = HEAD.matcher(number == null ? "" : number);
        return new OwnCode(head.find() ? head.group(1) : "");
    }

    /** Where it begins in a run of characters before a year, behind other words; 0 if it does not. */
    int startIn(String run) {
        int at = head.isEmpty() ? -1 : run.lastIndexOf(head);
        return at >= SHORTEST_WORDS && run.length() - at - head.length() <= LONGEST_REST ? at : 0;
    }
}
