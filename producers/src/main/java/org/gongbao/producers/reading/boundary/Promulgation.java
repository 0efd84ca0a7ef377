package org.gongbao.producers.reading.boundary;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.producers.reading.part.AgencyNames;
import org.gongbao.producers.reading.part.ChineseDate;
import org.gongbao.producers.reading.text.Folding;
import org.gongbao.producers.reading.text.TextLine;

/**
 * The note in brackets below the title of a rule that is printed without the decree that promulgates it: （…，2019年6月18日某市人民政府令第17号公布）.
 * The decree's number, day and issuer are the rule's own.
 *
 * @param number number of the decree as printed, with its issuer
 * @param issuer who decreed
 * @param day day of the decree
 */
record Promulgation(String number, String issuer, LocalDate day) {

    private static final Pattern DECREE = Pattern.compile("((?:19|20)\\d{2}年\\d{1,2}月\\d{1,2}日)[由以]?"
            + "((\\p{IsHan}{3,30})令(?:(?:19|20)\\d{2}年)?第[\\d一二三四五六七八九十百]{1,6}号)(?=[\\p{IsHan},]{0,2}(?:公布|发布|颁布))");
    private static final Pattern FURTHER = Pattern.compile("修[订正改]");
    private static final int LINES_BELOW = 2;

    /** Returns what the note says; nothing if there is none, or if later decrees changed the rule, for which of them is printed here it does not say. */
    static Optional<Promulgation> read(List<TextLine> body) {
        for (int i = 0; i < Math.min(LINES_BELOW, body.size()); i++) {
            String note = Occasion.bracketed(body, i);
            String plain = note.length() <= TextLine.SHORT ? Folding.plain(note) : "";
            if (plain.startsWith("(")) {
                return FURTHER.matcher(plain).find() ? Optional.empty() : decree(note, plain);
            }
        }
        return Optional.empty();
    }

    private static Optional<Promulgation> decree(String note, String plain) {
        Matcher decree = DECREE.matcher(plain);
        return decree.find() && AgencyNames.isName(decree.group(3))
                ? ChineseDate.first(decree.group(1))
                        .map(day -> new Promulgation(
                                note.substring(decree.start(2), decree.end(2)),
                                note.substring(decree.start(3), decree.end(3)),
                                day))
                : Optional.empty();
    }
}
