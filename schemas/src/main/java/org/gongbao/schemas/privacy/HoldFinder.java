package org.gongbao.schemas.privacy;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.Gazette;
import org.gongbao.record.v1.Hold;
import org.gongbao.record.v1.Paragraph;
import org.gongbao.record.v1.PublicMarker;
import org.gongbao.schemas.pattern.PatternSieve;
import org.gongbao.schemas.pattern.SoughtPattern;

/**
 * Finds the marks that make a document wait for a reviewer: secrecy, copy numbers, bans on publicity, restricted readers. A document of which only a part may be
 * public (此件部分公开) waits when it is handed in on its own; in an issue of a gazette it does not, for the issue was published and prints the public part. Pure;
 * safe for several threads.
 */
public final class HoldFinder {
    /** Reason of a document that is partly public and came without a gazette around it. */
    public static final String PARTLY_PUBLIC = "PARTLY_PUBLIC";

    private static final int HEAD = 4;
    private static final int LONGEST_LINE = 60;
    private static final int TAIL = 80;
    private static final String PARTLY = "部分公开";
    private static final List<Rule> RULES = rules();
    /** Almost no paragraph holds the words of any rule. */
    private static final PatternSieve SIEVE = new PatternSieve(RULES.stream()
            .map(rule -> Pattern.compile(rule.pattern().expression()))
            .toList());

    private enum Where {
        LINE,
        HEAD,
        MARK
    }

    private record Rule(String reason, boolean singleOnly, Where where, SoughtPattern pattern) {
        boolean fits(String text, boolean head, boolean single) {
            if (singleOnly && !single) {
                return false;
            }
            return switch (where) {
                case MARK -> pattern.isIn(text);
                case LINE -> pattern.matches(text);
                case HEAD -> head && pattern.matches(text);
            };
        }
    }

    private HoldFinder() {}

    private static List<Rule> rules() {
        return Words.rows("hold.tsv", 4).stream()
                .map(row -> new Rule(
                        row.get(0),
                        row.get(1).equals("SINGLE"),
                        Where.valueOf(row.get(2)),
                        SoughtPattern.of(row.get(3))))
                .toList();
    }

    /** First reason to hold a document: what its reader found, else what its paragraphs say; null if there is none. */
    public static Hold find(Document document) {
        if (document.getHold() != null) {
            return document.getHold();
        }
        boolean single = isSingle(document);
        List<Paragraph> paragraphs = document.getParagraphs();
        for (int i = 0; i < paragraphs.size(); i++) {
            Hold hold = find(paragraphs.get(i), i < HEAD, single);
            if (hold != null) {
                return hold;
            }
        }
        return single && document.getPublicMarker() == PublicMarker.PARTIAL
                ? new Hold(PARTLY_PUBLIC, lineOfPartialMarker(document))
                : null;
    }

    /**
     * First reason among the lines above and below a document that is handed in on its own: its letterhead and its imprint.
     *
     * @return null if there is none
     */
    public static Hold findAround(List<Paragraph> lines) {
        for (Paragraph line : lines) {
            Hold hold = find(line, true, true);
            if (hold != null) {
                return hold;
            }
        }
        return null;
    }

    /** True if no issue of a gazette is around the document. */
    public static boolean isSingle(Document document) {
        Gazette gazette = document.getGazette();
        return gazette.getTitle() == null && gazette.getIssue() == null && gazette.getTotalIssue() == null;
    }

    private static Hold find(Paragraph paragraph, boolean head, boolean single) {
        String tail = squeezedTail(paragraph.getText(), TAIL);
        boolean line = tail.length() <= LONGEST_LINE;
        BitSet possible = SIEVE.passing(tail);
        for (int i = possible.nextSetBit(0); i >= 0; i = possible.nextSetBit(i + 1)) {
            Rule rule = RULES.get(i);
            if ((line || rule.where() == Where.MARK) && rule.fits(tail, head, single)) {
                return new Hold(rule.reason(), paragraph.getLine());
            }
        }
        return null;
    }

    private static int lineOfPartialMarker(Document document) {
        return document.getParagraphs().stream()
                .filter(paragraph ->
                        squeezedTail(paragraph.getText(), Integer.MAX_VALUE).contains(PARTLY))
                .mapToInt(Paragraph::getLine)
                .findFirst()
                .orElse(document.getProvenance().getEndLine());
    }

    /** The last characters of a text without white space, brackets and digits of one width. */
    private static String squeezedTail(String text, int most) {
        char[] tail = new char[Math.min(most, text.length())];
        int from = tail.length;
        for (int i = text.length() - 1; i >= 0 && from > 0; i--) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                tail[--from] = folded(c);
            }
        }
        return new String(tail, from, tail.length - from);
    }

    private static char folded(char c) {
        return switch (c) {
            case '(', '[', '〔' -> '（';
            case ')', ']', '〕' -> '）';
            case ',' -> '，';
            case '＊' -> '*';
            default -> c >= '０' && c <= '９' ? (char) (c - 0xFEE0) : c;
        };
    }
}
