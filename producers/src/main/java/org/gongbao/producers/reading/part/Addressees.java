package org.gongbao.producers.reading.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongbao.producers.reading.text.Folding;
import org.gongbao.producers.reading.text.TextLine;

/**
 * Reads the main addressees (主送机关): the first text below the number, ending with a colon, that is no sentence. Pure.
 *
 * @param names addressees as printed, without white space
 * @param lines how many lines they take
 */
public record Addressees(List<String> names, int lines) {

    /** What a document without addressees has. */
    public static final Addressees NONE = new Addressees(List.of(), 0);

    /** How an answer to a deputy's proposal is filed: 类别标记：A. */
    private static final Pattern FILED = Pattern.compile("^(?:办理)?(?:类别|类型|类别标记|办理结果|公开属性|公开方式|签发人):[^:。]{1,12}$");

    private static final int MOST_LINES = 12;
    private static final int MOST_ASIDES = 3;
    private static final int LONGEST = 600;
    private static final int LONGEST_NAME = 60;
    private static final Pattern SENTENCE = Pattern.compile(
            "[。；;《]|关于|如下|同志们|(?:各位|全体|[与到]会)[^:：]{0,40}代表[:：]?$|现将|现予|现就|决定|任命|免去|^(?:为|经|根据|按照|依据|依照|近|现|自|鉴于|由于|因|今)|以下(?!各)");
    private static final Pattern OPENING = Pattern.compile("^(?:各|全|有关|省|市|县|区|本|你|驻|州|旗|局|厅|委)");

    private static final String LEVEL = "(?:自治[州县旗]|特区|[省市州盟县区旗乡镇])";
    /** 各县（市）、区: what is a level of its own in some places stands in brackets. */
    private static final String ASIDE = "(?:[(]" + LEVEL + "(?:、?" + LEVEL + "){0,4}[)])?";

    private static final String IN_A_PLACE = "(?:驻(?:(?!各|有关|单位|机构|部门|企业|院校)\\p{IsHan}){1,4})";
    /** 中直 of 中直、区直驻某地有关单位, 中央驻县 of 中央驻县、省驻县单位. */
    private static final String STATIONED = "(?:中央|[中省区市州盟])(?:直属?" + IN_A_PLACE + "?|" + IN_A_PLACE + ")";
    /** 省 of 省、市驻县单位, 各县 of 各县、市、区人民政府: levels whose bodies are named by what follows. */
    private static final Pattern LEVELS = Pattern.compile("^(?:中央(?:[和及]省)?|国家|省[和及]市|[省市州盟县区旗]|" + STATIONED + ")$|^各"
            + LEVEL + ASIDE + "(?:、" + LEVEL + ASIDE + ")*$");
    /** What goes on with 各县、市: the next level, alone or with its bodies, but not 市直各单位. */
    private static final Pattern NEXT_LEVEL = Pattern.compile("^" + LEVEL + "(?![直级属内辖]|政府各|委各|有关|各)");

    /** A bare 单位 names nobody by itself: 市直各部门、单位 is one phrase. */
    private static final Pattern PAIR = Pattern.compile("部门、(?:单位|机构)$|(?:单位|机构)、部门$");

    /** Copies the list. */
    public Addressees {
        names = List.copyOf(names);
    }

    /** Reads them at the head of a document's lines below title and number. */
    public static Addressees read(List<TextLine> body) {
        StringBuilder text = new StringBuilder();
        int first = 0;
        while (first < Math.min(MOST_ASIDES, body.size()) && isAside(body.get(first))) {
            first++;
        }
        for (int i = first; i < Math.min(first + MOST_LINES, body.size()); i++) {
            TextLine line = body.get(i);
            text.append(i == first ? "" : " ")
                    .append(line.text(), 0, Math.min(LONGEST, line.text().length()));
            Optional<List<String>> names = namesBeforeColon(text.toString(), i > first);
            if (names.isPresent()) {
                return new Addressees(names.get(), i + 1);
            }
            if (text.length() > LONGEST
                    || SENTENCE.matcher(head(line)).find()
                    || NumberLine.read(line).isPresent()
                    || line.squeezed().endsWith(":")) {
                return NONE;
            }
        }
        return NONE;
    }

    /** Between title and addressees may stand the number of registration, how an answer is filed, and the day, or what was decided when, in brackets. */
    private static boolean isAside(TextLine line) {
        if (!line.isShort()) {
            return false;
        }
        String plain = line.plain();
        boolean bracketed = plain.startsWith("(") && plain.endsWith(")");
        return RegistrationLine.is(line)
                || FILED.matcher(plain).matches()
                || (bracketed && ChineseDate.first(line.squeezed()).isPresent());
    }

    private static String head(TextLine line) {
        return Folding.plain(
                line.squeezed().substring(0, Math.min(LONGEST, line.squeezed().length())));
    }

    /** A colon at the end closes the line of addressees; one within it only if what stands before opens like one. */
    private static Optional<List<String>> namesBeforeColon(String text, boolean wrapped) {
        int colon = firstColon(text);
        if (colon < 0) {
            return Optional.empty();
        }
        String before = text.substring(0, colon);
        boolean atEnd = colon == text.length() - 1;
        String squeezed = Folding.plain(Folding.squeeze(before));
        if (SENTENCE.matcher(squeezed).find()
                || (!atEnd && !OPENING.matcher(squeezed).find())) {
            return Optional.empty();
        }
        List<String> names = split(before);
        boolean plausible = !names.isEmpty()
                && names.stream().allMatch(name -> name.length() <= LONGEST_NAME && name.length() >= 2)
                && (atEnd || (!wrapped && names.stream().allMatch(Addressees::opensLikeOne)));
        return plausible ? Optional.of(names) : Optional.empty();
    }

    private static boolean opensLikeOne(String name) {
        return OPENING.matcher(Folding.plain(name)).find() || AgencyNames.isName(name);
    }

    private static int firstColon(String text) {
        int wide = text.indexOf('：');
        int narrow = text.indexOf(':');
        return wide < 0 ? narrow : narrow < 0 ? wide : Math.min(wide, narrow);
    }

    /** Splits at 、 and commas outside brackets: 各县（市、区）人民政府 is one. Blanks part only where nothing else does. */
    static List<String> split(String text) {
        List<String> names = new ArrayList<>();
        StringBuilder name = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '（' || c == '(' ? 1 : 0;
            depth -= c == '）' || c == ')' ? 1 : 0;
            if (depth <= 0 && c == '、' && goesOn(name.toString(), text.substring(i + 1))) {
                name.append(c);
            } else if (depth <= 0 && "、，,；;".indexOf(c) >= 0) {
                add(names, name);
            } else {
                name.append(c);
            }
        }
        add(names, name);
        if (names.size() == 1) {
            String[] parts = text.strip().split("[\\s\\p{Z}]+");
            boolean all = List.of(parts).stream()
                    .allMatch(part -> part.length() >= 4 && (AgencyNames.isName(part) || part.startsWith("各")));
            return all && parts.length > 1 ? List.of(parts) : names;
        }
        return names;
    }

    /** Nobody is addressed by one character (各委、办、局), and levels before a body belong to it (各县、市、区人民政府). */
    private static boolean goesOn(String before, String after) {
        String open = Folding.plain(Folding.squeeze(before));
        String next = Folding.plain(Folding.squeeze(after.split("[、，,；;]", 2)[0]));
        boolean levels = LEVELS.matcher(open).matches();
        boolean ofAll = open.startsWith("各");
        return next.length() == 1
                || PAIR.matcher(open + '、' + next).find()
                || (levels && ofAll && NEXT_LEVEL.matcher(next).find())
                || (!ofAll
                        && LEVELS.matcher(open.substring(open.lastIndexOf('、') + 1))
                                .matches());
    }

    private static void add(List<String> names, StringBuilder name) {
        String squeezed = Folding.squeeze(name.toString());
        if (!squeezed.isEmpty()) {
            names.add(squeezed);
        }
        name.setLength(0);
    }
}
