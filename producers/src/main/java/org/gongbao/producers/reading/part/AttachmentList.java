package org.gongbao.producers.reading.part;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.producers.reading.text.Folding;
import org.gongbao.producers.reading.text.TextLine;

/**
 * Reads the annexes that a document lists: 附件：1.… （略） / 2.…, one line or several an item, or 附件1：… line by line. An annex printed
 * in full under a heading of its own (附件 alone on a line, then its title) counts if no list names it. Pure.
 */
public final class AttachmentList {

    private static final Pattern START =
            Pattern.compile("^(?:附件|附表|附图|附录|附)(?:\\d{1,2}|[一二三四五六七八九十]{1,2})?:(?<rest>.*)$");
    private static final Pattern ALONE = Pattern.compile("^\\(?附件[一二三四五六七八九十\\d]{0,2}\\)?$");
    /** 附件2 and its title in one heading. */
    private static final Pattern TITLED =
            Pattern.compile("^附件[一二三四五六七八九十\\d]{1,2}[\\s\\u3000]{1,8}(?<rest>\\S.{2,80})$");

    private static final Pattern NUMBERED = Pattern.compile("^\\(?(\\d{1,2})\\)?(?:[.、:]|(?![\\d.、:]))(?<rest>.+)$");
    private static final Pattern DOTTED = Pattern.compile("^\\(?(\\d{1,2})[.、)](?<rest>.+)$");
    private static final Pattern OMITTED = Pattern.compile("\\((?:略|此略|附件略|略,.{0,20})\\)[。;.]?$");
    private static final Pattern WHOLE = Pattern.compile(
            "(?:表|图|清单|名单|名录|目录|台账|办法|方案|预案|细则|规划|计划|样式|样本|格式|模板|范本|书|手册|说明|解释|标准|指标|公式|分工|流程|要求|材料|情况|职责|简介)$");
    private static final Pattern SENTENCE = Pattern.compile("[。;:]$");
    private static final Pattern BEGINS_ITEM = Pattern.compile("^(?:\\d|附)");
    private static final int LONGEST = 200;

    private final List<TextLine> body;
    private final List<String> items = new ArrayList<>();
    private final Set<String> known = new HashSet<>();

    private AttachmentList(List<TextLine> body) {
        this.body = body;
    }

    /** Returns the items as listed, without white space and number, each with its （略） if it has one. */
    public static List<String> read(List<TextLine> body) {
        AttachmentList list = new AttachmentList(body);
        for (int i = 0; i < body.size(); i++) {
            if (body.get(i).isShort()) {
                i = list.takeAt(i);
            }
        }
        if (list.items.isEmpty()) {
            list.takePrinted();
        }
        return List.copyOf(list.items);
    }

    /** Returns whether an item says that the gazette leaves it out. */
    public static boolean isOmitted(String item) {
        return omission(item) < item.length();
    }

    /** Returns the item without its （略）. */
    public static String title(String item) {
        return item.substring(0, omission(item));
    }

    private static int omission(String item) {
        Matcher omitted = OMITTED.matcher(Folding.plain(item));
        return omitted.find() ? omitted.start() : item.length();
    }

    /** What the group {@code rest} matched, as printed: the plain text that was matched has the same places. */
    private static String rest(Matcher matcher, String printed) {
        return printed.substring(matcher.start("rest"), matcher.end("rest"));
    }

    /** Returns the index of the last line that was used. */
    private int takeAt(int index) {
        Matcher start = START.matcher(body.get(index).plain());
        if (!start.matches()) {
            return index;
        }
        String rest = rest(start, body.get(index).squeezed());
        int expected = 1;
        Matcher first = DOTTED.matcher(Folding.plain(rest));
        boolean numbered = first.matches() && first.group(1).equals("1");
        if (numbered) {
            expected = 2;
            rest = rest(first, rest);
        }
        Item item = new Item(rest, index);
        if (rest.isEmpty() || numbered || !isClosed(rest)) {
            item = goOn(item, numbered || rest.isEmpty() ? expected : 0);
        } else {
            add(rest);
            return index;
        }
        return item.index();
    }

    /** Takes the lines below: the next number begins an item, a line without a blank line above goes on with the open one. */
    private Item goOn(Item start, int expectedNumber) {
        int expected = expectedNumber;
        StringBuilder open = new StringBuilder(start.text());
        int i = start.index() + 1;
        for (; i < body.size() && body.get(i).isShort(); i++) {
            TextLine line = body.get(i);
            expected += expected > 0 ? furtherItems(open, expected) : 0;
            Optional<String> next = expected > 0 ? numbered(line, expected) : Optional.empty();
            if (next.isPresent()) {
                add(open.toString());
                open = new StringBuilder(next.get());
                expected++;
            } else if (open.length() <= LONGEST && goesOn(open, line)) {
                open.append(line.squeezed());
            } else {
                break;
            }
        }
        add(open.toString());
        return new Item("", i - 1);
    }

    /** How many further items the open line holds: 甲 2.乙 3.丙 holds two. */
    private static int furtherItems(CharSequence open, int expected) {
        String plain = Folding.plain(open.toString());
        int items = 0;
        int at = plain.indexOf(expected + ".");
        while (at > 1 && isItemEnd(plain.charAt(at - 1))) {
            items++;
            at = plain.indexOf((expected + items) + ".", at + 2);
        }
        return items;
    }

    private static boolean goesOn(CharSequence open, TextLine line) {
        boolean heads = open.isEmpty() && !line.afterBlank();
        boolean wraps = !open.isEmpty()
                && (line.afterBlank() ? endsItem(line) : !isWhole(open) || endsItem(line))
                && !isClosed(open.toString());
        return (heads || wraps)
                && !AgencyNames.isName(line.squeezed())
                && ChineseDate.only(line.squeezed()).isEmpty()
                && PublicMarkers.of(line.squeezed()).isEmpty()
                && !START.matcher(line.plain()).matches()
                && !SENTENCE.matcher(line.plain()).find();
    }

    /** A line that closes an item without having begun one. */
    private static boolean endsItem(TextLine line) {
        return isClosed(line.squeezed()) && !BEGINS_ITEM.matcher(line.plain()).find();
    }

    /** An item that ends with such a word needs nothing more. */
    private static boolean isWhole(CharSequence open) {
        return WHOLE.matcher(Folding.plain(open.toString())).find();
    }

    private static Optional<String> numbered(TextLine line, int expected) {
        Matcher matcher = NUMBERED.matcher(line.plain());
        return matcher.matches() && Integer.parseInt(matcher.group(1)) == expected
                ? Optional.of(rest(matcher, line.squeezed()))
                : Optional.empty();
    }

    private static boolean isClosed(String text) {
        return isOmitted(text);
    }

    /** One line may hold several items: 1.甲 2.乙 3.丙. */
    private void add(String text) {
        String rest = text;
        for (int next = items.size() + 2; ; next++) {
            int at = Folding.plain(rest).indexOf(next + ".");
            if (at < 2 || !isItemEnd(rest.charAt(at - 1))) {
                break;
            }
            addOne(rest.substring(0, at));
            rest = rest.substring(at + String.valueOf(next).length() + 1);
        }
        addOne(rest);
    }

    private static boolean isItemEnd(char c) {
        return !Character.isDigit(c) && c != '.' && c != '第';
    }

    private void addOne(String text) {
        String item = Folding.squeeze(text).replaceAll("[；;。]$", "");
        if (item.length() > 1 && item.length() <= LONGEST && known.add(Folding.bare(title(item)))) {
            items.add(item);
        }
    }

    private void takePrinted() {
        for (int i = 0; i + 1 < body.size(); i++) {
            TextLine title = body.get(i + 1);
            Matcher titled = body.get(i).heading()
                    ? TITLED.matcher(Folding.plain(body.get(i).text()))
                    : null;
            if (titled != null && titled.matches()) {
                addOne(rest(titled, body.get(i).text()));
            }
            if (body.get(i).isShort()
                    && ALONE.matcher(body.get(i).plain()).matches()
                    && title.squeezed().length() <= 60
                    && !SENTENCE.matcher(title.plain()).find()) {
                addOne(title.squeezed());
            }
        }
    }

    /** What stands behind the number, and where reading stopped. */
    private record Item(String text, int index) {}
}
