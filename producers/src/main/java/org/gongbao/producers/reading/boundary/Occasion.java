package org.gongbao.producers.reading.boundary;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongbao.producers.reading.part.ChineseDate;
import org.gongbao.producers.reading.text.Folding;
import org.gongbao.producers.reading.text.TextLine;

/**
 * The day of a text that nobody signs: of a speech the day on which it was given, of a decision the day on which it was adopted, as it
 * stands under the title or beside the number. Pure.
 */
final class Occasion {

    private static final Pattern STATES_DAY =
            Pattern.compile("^\\(.{0,80}\\)$|^(?:——|—|--).{0,80}$|号.{0,4}(?:19|20)\\d{2}年");
    private static final String PRINTED = "印发";
    private static final int LINES_BELOW = 3;
    private static final int LONGEST = 80;

    private Occasion() {}

    static Optional<LocalDate> day(List<TextLine> head, List<TextLine> body) {
        return Stream.concat(
                        head.stream().map(TextLine::squeezed),
                        IntStream.range(0, Math.min(LINES_BELOW, body.size())).mapToObj(i -> bracketed(body, i)))
                .filter(text -> text.length() <= TextLine.SHORT
                        && STATES_DAY.matcher(Folding.plain(text)).find())
                .map(ChineseDate::first)
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> imprint(body));
    }

    /** Returns the line without white space; what a bracket opens there and further lines go on with as a whole. */
    static String bracketed(List<TextLine> lines, int i) {
        String text = lines.get(i).squeezed();
        for (int next = i + 1; next < Math.min(lines.size(), i + LINES_BELOW) && isOpen(text); next++) {
            text += lines.get(next).squeezed();
        }
        return text;
    }

    private static boolean isOpen(String text) {
        return text.length() <= LONGEST
                && (text.charAt(0) == '（' || text.charAt(0) == '(')
                && text.indexOf('）') < 0
                && text.indexOf(')') < 0;
    }

    /** What nobody signs, as minutes, was issued on the day that its imprint says: 2024年5月22日印发. */
    private static Optional<LocalDate> imprint(List<TextLine> body) {
        return body.reversed().stream()
                .limit(LINES_BELOW)
                .map(line -> line.plain().substring(line.plain().lastIndexOf('。') + 1))
                .filter(text -> text.endsWith(PRINTED) && text.length() <= LONGEST)
                .map(ChineseDate::first)
                .flatMap(Optional::stream)
                .findFirst();
    }
}
