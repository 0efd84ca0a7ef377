package org.gongbao.producers.reading.part;

import java.util.regex.Pattern;
import org.gongbao.producers.reading.text.TextLine;

/**
 * Recognises the number under which a government's legal office registered a document (登记号, 统一登记号): letters for the place, with two
 * digits for who issues or without, and two groups of digits; or a number like a document's. It stands at the head of the paper, above the title, or below or beside the
 * number. Pure.
 */
public final class RegistrationLine {

    private static final String LABEL = "(?:(?:行政)?(?:规范性文件)?(?:统一|备案)?(?:登记|编制)?(?:号|编号)|备案号)";
    private static final String DASH = "[—–―─-]";
    /** Year and serial in one, as FSSD2031005号. */
    private static final String WITHOUT_DASHES = "[A-Z]{3,8}(?:19|20)\\d{2}\\d{3,6}号";
    /** In the form of a document's number, which only the label tells from one: 规登〔2031〕9号. */
    private static final String AS_NUMBER =
            "(?:行政)?(?:规范性文件)?(?:统一)?(?:登记|备案)(?:编)?号:\\p{IsHan}{1,12}[(〔\\[](?:19|20)\\d{2}[)〕\\]]第?\\d{1,5}号";

    /** A registration with or without its label, in plain characters; without one, dashes part its groups. */
    static final String REGISTRATION =
            "\\(?(?:" + LABEL + "?:?[A-Z]{2,8}(?:\\d{2})?" + DASH + "{1,2}(?:19|20)\\d{2}" + DASH
                    + "{1,2}\\d{2,8}|" + LABEL + ":[A-Z]{2,8}(?:\\d{2})?" + DASH + "{0,2}(?:19|20)\\d{2}" + DASH
                    + "{0,2}\\d{2,8}|" + WITHOUT_DASHES + "|" + AS_NUMBER + ")\\)?";

    private static final Pattern FORM = Pattern.compile("^" + REGISTRATION + "$");
    private static final int LONGEST = 40;

    private RegistrationLine() {}

    /** Returns whether the line is such a number and nothing else. */
    public static boolean is(TextLine line) {
        return line.squeezed().length() <= LONGEST && FORM.matcher(line.plain()).matches();
    }
}
