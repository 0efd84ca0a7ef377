package org.gongbao.producers.reading.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongbao.schemas.pattern.SoughtPattern;

/**
 * Takes out what the printer put on every page: page numbers alone on a line, and running heads. A running head is a short line that
 * names the gazette (…公报) together with an issue, or the gazette or the issue, alone or beside a section's name, on at least three pages. The cover is read before, so it may go too. Pure.
 */
public final class PageFurniture {

    /** 一 stands for a dash that was misread. */
    private static final SoughtPattern PAGE_NUMBER =
            SoughtPattern.of("^(?:[-—–·•~|一]{1,2}+\\d{1,4}[-—–·•~|一]{1,2}+|第\\d{1,4}页(?:[/,]?共\\d{1,4}页)?"
                    + "|\\d{1,4}/\\d{1,4}|[Pp](?:age)?\\.?\\d{1,4}|\\d{1,4}页)$");

    private static final Pattern BARE_NUMBER = Pattern.compile("^\\d{1,3}$");
    private static final Pattern HEAD_BEFORE =
            Pattern.compile("^[-·•]?\\d{0,4}[^\\d。;,]{0,24}公报\\D{0,4}[\\d\\p{IsHan}().·•-]{0,30}$");
    private static final Pattern HEAD_BEHIND = Pattern.compile(
            "^\\d{0,4}[-·•]?(?:19|20)\\d{2}年?第?\\d{1,3}期[()\\d\\p{IsHan}]{0,14}?[^\\d。;,]{2,24}公报[-·•]?\\d{0,4}[-·•]?$");
    /** 2024年第3期, 2024年第3期(总第15期): no title of a document. */
    private static final SoughtPattern ISSUE_ALONE =
            SoughtPattern.of("^[*_]{0,3}(?:19|20)\\d{2}年?[.·]?第?\\d{1,3}期(?:[(]?总第?\\d{1,5}期[)]?)?[*_]{0,3}$");

    /**
     * The issue, a section's name and the page: 2024年第3期 部门文件 15, or two of them: 部门文件 · 15 ·, 2024年第3期 · 15 ·, or mirrored. Sections
     * change, so the form counts.
     */
    private static final Pattern SECTION_HEAD =
            Pattern.compile("^\\p{IsHan}{2,14}[-—–·•]\\d{1,4}[-—–·•]$|^[-—–·•]\\d{1,4}[-—–·•]\\p{IsHan}{2,14}$"
                    + "|^(?:19|20)\\d{2}年第?\\d{1,3}期(?:\\p{IsHan}{2,14}[-—–·•]?|[-—–·•])\\d{1,4}[-—–·•]?$"
                    + "|^[-—–·•]?\\d{1,4}(?:[-—–·•]?\\p{IsHan}{2,14}|[-—–·•])(?:19|20)\\d{2}年第?\\d{1,3}期$");

    /**
     * The issue on one side and a section's name on the other, without the page: 2031年第2期    人事任免, or mirrored. Only a gap tells them
     * from words (2031年第2期培训班), and only that the issue comes again, from lines that list issues.
     */
    private static final Pattern SECTION_BESIDE_ISSUE = Pattern.compile(
            "^(?<left>(?:19|20)\\d{2}\\s?年\\s?第?\\s?\\d{1,3}\\s?期)(?:[ \\u00a0]{3,}|[\\t\\u3000]+ ?)[\\p{IsHan}（）()]{2,18}$"
                    + "|^[\\p{IsHan}（）()]{2,18}(?:[ \\u00a0]{3,}|[\\t\\u3000]+ ?)(?<right>(?:19|20)\\d{2}\\s?年\\s?第?\\s?\\d{1,3}\\s?期)$");

    /** The gazette on one side and a section's name on the other: 云岭县人民政府公报    县人民政府公告, or mirrored. What stands beside it changes, and may look like a title. */
    private static final Pattern SECTION_BESIDE_GAZETTE =
            Pattern.compile("^(?<left>\\p{IsHan}{2,22}公报)(?:[ \\u00a0]{3,}|[\\t\\u3000]+ ?)[\\p{IsHan}（）()]{2,18}$"
                    + "|^[\\p{IsHan}（）()]{2,18}(?:[ \\u00a0]{3,}|[\\t\\u3000]+ ?)(?<right>\\p{IsHan}{2,22}公报)$");

    /** Year and number of the issue with a point between, and the page: 2018·6 15, or mirrored. */
    private static final Pattern PAGE_BESIDE_ISSUE = Pattern.compile(
            "^(?<left>(?:19|20)\\d{2} ?[·.•] ?\\d{1,2})[ \\u3000]+\\d{1,3}$|^\\d{1,3}[ \\u3000]+(?<right>(?:19|20)\\d{2} ?[·.•] ?\\d{1,2})$");

    private static final Pattern POINT = Pattern.compile("[.•]");
    private static final int LONGEST_PAGE_BESIDE_ISSUE = 14;

    private static final Pattern ISSUE = Pattern.compile("公报.{0,4}(?:19|20)\\d{2}[年.]|第\\d{1,3}期.{0,30}公报$");
    private static final Pattern DIGITS = Pattern.compile("\\d++");
    private static final Pattern BEGUN_TITLE = Pattern.compile("[^。,;:]{0,40}关于[^。,;:]{2,40}(?<!通知|意见|决定|批复|公告|通告|通报)");
    private static final Pattern ENDED_TITLE = Pattern.compile("[^。,;:]{0,40}的(?:通知|实施意见|意见|决定|批复|公告|通告|通报|函)");
    private static final String SECTION_HEADS = "期";
    private static final int LONGEST_HEAD = 60;
    private static final int LONGEST_SECTION_HEAD = 30;
    /** With the blanks between its two sides. */
    private static final int LONGEST_SET_APART = 160;

    private static final int PAGES = 3;
    private static final int PAGE_LINES = 8;
    /** Lines that follow each other so near are rows of a table. */
    private static final int ROWS = 3;

    private PageFurniture() {}

    /** Returns the lines without page numbers and running heads. */
    public static List<TextLine> remove(List<TextLine> lines) {
        Map<String, Integer> heads = new HashMap<>();
        Map<String, Integer> lastSeen = new HashMap<>();
        Set<String> titles = new HashSet<>();
        for (TextLine line : lines) {
            if (looksLikeHead(line)) {
                String head = withoutDigits(line);
                Integer above = lastSeen.put(head, line.number());
                boolean isRow = above != null && line.number() - above < ROWS && isPageBesideIssue(line);
                heads.merge(head, isRow ? -lines.size() : 1, Integer::sum);
                if (line.plain().endsWith("公报")) {
                    titles.add(line.plain());
                }
            }
        }
        Set<Integer> pages = pageNumbers(lines);
        List<TextLine> kept = new ArrayList<>();
        boolean belowHead = false;
        for (int i = 0; i < lines.size(); i++) {
            TextLine line = lines.get(i);
            boolean furniture = isFurniture(line, heads, titles);
            boolean aboveHead = i + 1 < lines.size() && isFurniture(lines.get(i + 1), heads, titles);
            boolean page = isBareNumber(line)
                    && (belowHead || aboveHead || pages.contains(line.number()) || isWithinTitle(lines, i));
            if (!furniture && !page) {
                kept.add(line);
            }
            belowHead = furniture;
        }
        return kept;
    }

    private static boolean isFurniture(TextLine line, Map<String, Integer> heads, Set<String> titles) {
        if (line.squeezed().length() > LONGEST_HEAD) {
            return false;
        }
        return PAGE_NUMBER.matches(line.plain())
                || (looksLikeHead(line)
                        && (heads.getOrDefault(withoutDigits(line), 0) >= PAGES || isHeadOf(line.plain(), titles)));
    }

    /** Between two headings, and between the halves of a title, nothing is printed but the number of the page that ends there. */
    private static boolean isWithinTitle(List<TextLine> lines, int i) {
        return i > 0
                && i + 1 < lines.size()
                && lines.get(i).afterBlank()
                && lines.get(i + 1).afterBlank()
                && ((lines.get(i - 1).heading() && lines.get(i + 1).heading())
                        || isCutTitle(lines.get(i - 1), lines.get(i + 1)));
    }

    private static boolean isCutTitle(TextLine above, TextLine below) {
        return above.squeezed().length() <= LONGEST_HEAD
                && below.squeezed().length() <= LONGEST_HEAD
                && BEGUN_TITLE.matcher(above.plain()).matches()
                && ENDED_TITLE.matcher(below.plain()).matches();
    }

    /** The title that stands alone on the cover, now with the issue beside it. */
    private static boolean isHeadOf(String line, Set<String> titles) {
        return ISSUE.matcher(line).find() && titles.stream().anyMatch(line::contains);
    }

    /** Numbers alone on a line count as page numbers only if they rise page by page, at some distance: a table's column does not. */
    private static Set<Integer> pageNumbers(List<TextLine> lines) {
        List<TextLine> chain = new ArrayList<>();
        for (TextLine line : lines) {
            if (line.afterBlank() && isBareNumber(line) && continues(chain, line)) {
                chain.add(line);
            }
        }
        return chain.size() < PAGES
                ? Set.of()
                : chain.stream().map(TextLine::number).collect(Collectors.toSet());
    }

    private static boolean continues(List<TextLine> chain, TextLine line) {
        if (chain.isEmpty()) {
            return true;
        }
        int step = number(line) - number(chain.getLast());
        return step >= 1 && step <= 2 && line.number() - chain.getLast().number() >= PAGE_LINES;
    }

    private static boolean isBareNumber(TextLine line) {
        return line.squeezed().length() <= 3
                && BARE_NUMBER.matcher(line.plain()).matches();
    }

    private static int number(TextLine line) {
        return Integer.parseInt(line.plain());
    }

    private static boolean looksLikeHead(TextLine line) {
        if (line.squeezed().length() > LONGEST_HEAD) {
            return false;
        }
        boolean named = line.squeezed().indexOf('公') >= 0
                && (HEAD_BEFORE.matcher(line.plain()).matches()
                        || HEAD_BEHIND.matcher(line.plain()).matches());
        return named
                || isPinyinHead(line.plain())
                || isSectionHead(line)
                || !besideSection(line).isEmpty()
                || ISSUE_ALONE.matches(line.plain());
    }

    /** The gazette's name in Latin letters: QINGYUXIAN RENMIN ZHENGFU GONGBAO. */
    private static boolean isPinyinHead(String plain) {
        return plain.endsWith("GONGBAO") && plain.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    }

    /** Quick: such a head begins with a number or a dash, or ends with a dash. */
    private static boolean mayBeSectionHead(String plain) {
        return !plain.isEmpty()
                && ("0123456789-—–·•".indexOf(plain.charAt(0)) >= 0
                        || "-—–·•".indexOf(plain.charAt(plain.length() - 1)) >= 0);
    }

    private static boolean isSectionHead(TextLine line) {
        return line.squeezed().length() <= LONGEST_SECTION_HEAD
                && mayBeSectionHead(line.plain())
                && SECTION_HEAD.matcher(line.plain()).matches();
    }

    /** What stands beside the section's name, or the page, in such a head, the issue or the gazette; empty for any other line. */
    private static String besideSection(TextLine line) {
        if (line.text().length() > LONGEST_SET_APART) {
            return "";
        }
        String squeezed = line.squeezed();
        if (isPageBesideIssue(line)) {
            return POINT.matcher(sameSide(pageBesideIssue(line))).replaceAll("·");
        }
        if (squeezed.length() <= LONGEST_SECTION_HEAD && squeezed.indexOf('期') >= 0) {
            return sameSide(SECTION_BESIDE_ISSUE.matcher(line.text()));
        }
        return squeezed.contains("公报")
                ? sameSide(SECTION_BESIDE_GAZETTE.matcher(line.text().strip()))
                : "";
    }

    private static boolean isPageBesideIssue(TextLine line) {
        return line.squeezed().length() <= LONGEST_PAGE_BESIDE_ISSUE
                && Character.isDigit(line.squeezed().charAt(0))
                && pageBesideIssue(line).matches();
    }

    private static Matcher pageBesideIssue(TextLine line) {
        return PAGE_BESIDE_ISSUE.matcher(line.text().strip().replace('．', '.'));
    }

    private static String sameSide(Matcher head) {
        if (!head.matches()) {
            return "";
        }
        return Folding.squeeze(head.group("left") == null ? head.group("right") : head.group("left"));
    }

    private static String withoutDigits(TextLine line) {
        String beside = besideSection(line);
        if (!beside.isEmpty()) {
            return beside;
        }
        // 巿 (fu) is 市 misread, on one page and not on the next
        return isSectionHead(line)
                ? SECTION_HEADS
                : DIGITS.matcher(line.plain()).replaceAll("").replace('巿', '市');
    }
}
