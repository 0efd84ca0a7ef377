package org.gongbao.producers.reading.part;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.producers.reading.text.Folding;
import org.gongbao.producers.reading.text.TextLine;

/** Recognises a line that is only a document number (发文字号). Pure. */
public final class NumberLine {

    private static final Pattern FORM =
            Pattern.compile("^[\\p{IsHan}A-Za-z]{1,16}[〔\\[(【［（〖{﹝「『<〈](?:19|20)\\d{2}[〕\\])】］）〗}﹞」』>〉]第?\\d{1,6}号$");
    private static final Pattern SERIAL = Pattern.compile("^第[\\d一二三四五六七八九十百零〇]{1,6}号$");
    private static final Pattern WRAPPED = Pattern.compile("^[（(【\\[](.{6,40})[】\\])）]$");
    private static final int LONGEST = 48;

    private NumberLine() {}

    /** Returns the number as printed, without white space and without brackets around the whole, if the line is nothing else. */
    public static Optional<String> read(TextLine line) {
        return line.squeezed().length() > LONGEST ? Optional.empty() : read(line.squeezed());
    }

    /** Returns the number as printed, if the text is nothing else. */
    public static Optional<String> read(String text) {
        if (text.indexOf('号') < 0) {
            return Optional.empty();
        }
        String squeezed = Folding.squeeze(text);
        if (squeezed.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher wrapped = WRAPPED.matcher(squeezed);
        String number = wrapped.matches() && !squeezed.endsWith("号") ? wrapped.group(1) : squeezed;
        return FORM.matcher(Folding.narrow(number)).matches() ? Optional.of(number) : Optional.empty();
    }

    /** Returns 第…号, the number of a decree or announcement, if the line is nothing else. */
    public static Optional<String> readSerial(TextLine line) {
        if (line.squeezed().length() > LONGEST || line.squeezed().indexOf('号') < 0) {
            return Optional.empty();
        }
        String squeezed = line.squeezed().replaceAll("^[（(]|[）)]$", "");
        return SERIAL.matcher(Folding.narrow(squeezed)).matches() ? Optional.of(squeezed) : Optional.empty();
    }
}
