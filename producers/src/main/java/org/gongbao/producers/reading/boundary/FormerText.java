package org.gongbao.producers.reading.boundary;

import java.util.List;
import java.util.regex.Pattern;
import org.gongbao.producers.reading.part.ChineseDate;
import org.gongbao.producers.reading.part.PublicMarkers;
import org.gongbao.producers.reading.text.TextLine;

/** What stands above a place: whether the text there has come to an end. Pure. */
final class FormerText {

    private static final Pattern CLOSED = Pattern.compile("[。！!]$|[（(]略[）)]$|^【.*】$");
    private static final int COVER_LINES = 16;
    private static final int LONGEST_ON_COVER = 40;

    private final List<TextLine> lines;

    FormerText(List<TextLine> lines) {
        this.lines = lines;
    }

    boolean isClosedBefore(int index) {
        if (index == 0) {
            return true;
        }
        String above = lines.get(index - 1).squeezed();
        String end = above.substring(Math.max(0, above.length() - TextLine.SHORT));
        return CLOSED.matcher(end).find()
                || ChineseDate.only(end).isPresent()
                || PublicMarkers.of(end).isPresent();
    }

    boolean isOnlyCoverBefore(int index) {
        return index <= COVER_LINES
                && lines.subList(0, index).stream()
                        .allMatch(line -> line.squeezed().length() <= LONGEST_ON_COVER
                                && line.squeezed().indexOf('。') < 0);
    }
}
