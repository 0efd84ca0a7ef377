package org.gongbao.streams.understanding.duty;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.streams.understanding.text.Sentence;

/** What a sentence says in brackets about others: （由市住建局年初公布） has a bearer and a deadline of its own. */
final class Asides {
    private static final int SHORTEST = 6;
    private static final int LONGEST = 200;

    private Asides() {}

    /** The asides with a deadline. */
    static List<Sentence> of(Sentence sentence, List<Deadline> deadlines) {
        List<Sentence> parts = new ArrayList<>();
        int last = -1;
        for (Deadline deadline : deadlines) {
            int open = openedBefore(sentence.text(), deadline);
            if (open > last) {
                int close = bracketAfter(sentence.text(), deadline.end());
                parts.add(new Sentence(
                        sentence.start() + open + 1, sentence.text().substring(open + 1, close)));
                last = open;
            }
        }
        return parts;
    }

    /** The deadlines that stand in no aside. */
    static List<Deadline> outside(Sentence sentence, List<Deadline> deadlines) {
        return deadlines.stream()
                .filter(deadline -> openedBefore(sentence.text(), deadline) < 0)
                .toList();
    }

    /** Offset of the bracket around a deadline; -1 if it stands in none, or the bracket holds nothing else. */
    private static int openedBefore(String text, Deadline deadline) {
        int open = bracketBefore(text, deadline.start());
        if (open < 0 || deadline.kind() == Deadline.Kind.STAGE || text.charAt(open) == '）') {
            return -1;
        }
        int close = bracketAfter(text, deadline.end());
        return close - open - 1 - (deadline.end() - deadline.start()) >= SHORTEST ? open : -1;
    }

    private static int bracketBefore(String text, int from) {
        int at = from - 1;
        while (at >= 0 && from - at <= LONGEST && "（）".indexOf(text.charAt(at)) < 0) {
            at--;
        }
        return at >= 0 && from - at <= LONGEST ? at : -1;
    }

    private static int bracketAfter(String text, int from) {
        int at = from;
        while (at < text.length() && at - from <= LONGEST && "（）".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at < text.length() && text.charAt(at) == '）' ? at : -1;
    }
}
