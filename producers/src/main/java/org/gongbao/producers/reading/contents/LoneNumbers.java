package org.gongbao.producers.reading.contents;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.producers.reading.part.NumberLine;
import org.gongbao.producers.reading.text.TextLine;

/** Where the numbers that stand alone on a line stand last. The lines are gone through once, when first asked. For one thread. */
final class LoneNumbers {

    private final List<TextLine> lines;
    private Map<String, Integer> last;

    LoneNumbers(List<TextLine> lines) {
        this.lines = lines;
    }

    /** Returns whether the number in this line stands alone again in a line further below. */
    boolean comesAgain(TextLine line) {
        if (last == null) {
            last = new HashMap<>();
            lines.forEach(
                    one -> NumberLine.read(one).ifPresent(number -> last.put(NumberLine.bare(number), one.number())));
        }
        return NumberLine.read(line)
                .map(number -> last.getOrDefault(NumberLine.bare(number), 0) > line.number())
                .orElse(false);
    }
}
