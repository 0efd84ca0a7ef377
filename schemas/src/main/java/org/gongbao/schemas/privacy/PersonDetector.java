package org.gongbao.schemas.privacy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the names of victims, minors and informants, by the words around them; then wherever else the text names them. */
final class PersonDetector implements Detector {
    private static final Pattern INTRODUCED = Pattern.compile("(?:(?:的)?(?:姓名|名单|名字))?[:：]\\s{0,2}|(?:名叫|叫做|名为)\\s?");
    private static final Pattern LINK = Pattern.compile("(?:为|是|系|即|[“\"（( ])?");
    private static final Pattern AGE = Pattern.compile(
            "(?<name>\\p{IsHan}{2,4})[，,（(、 ]{1,2}(?:[男女][，,、 ]{1,2})?(?:\\p{IsHan}{1,3}族[，,、 ]{1,2})?(?:现年|年仅|今年|年龄)?(?<age>\\d{1,2}|[一二三四五六七八九十]{1,3}) ?周?岁(?!以|至|到|-|及|的(?!孩|儿|男|女)|儿童|人群|少年|（含)");
    /** 致王某、李某2人死亡. */
    private static final Pattern CASUALTIES = Pattern.compile(
            "(?:致使?|(?<=造)成)(?<names>\\p{IsHan}{2,4}(?:[、和及]\\p{IsHan}{2,4}){0,9}?)等?(?:\\d{1,2}|[一二两三四五六七八九十])?[人名]?(?:当场|不幸)?(?:死亡|受伤|遇难|身亡|溺亡|失踪|重伤|轻伤)");
    /** 王某（死者）. */
    private static final Pattern EXPLAINED =
            Pattern.compile("[（(](?:系|即|本案|未成年)?(?:死者|受害人|被害人|伤者|遇难者|举报人|未成年人?|受害者)[）)]");

    private static final Pattern DOTTED = Pattern.compile("(\\p{IsHan}{1,8})·\\p{IsHan}{2,8}");
    private static final Pattern ENTRY = Pattern.compile("[，,（(、 ]{1,2}(?:[男女]|\\d|年龄|现年|现住|系|身份证|出生|住)");

    private static final String ENDS = "；;。\n\f";
    private static final int LONGEST_ENTRY = 80;
    private static final String MARKS = "，。、；：！？（）()《》“”,;:!? \t\n\f“”\"";
    private static final String JOINTS = "、和及";
    private static final String NUMERALS = "0123456789一二三四五六七八九十周 ";
    private static final int FULL_AGE = 18;
    private static final int SHORTEST = 2;
    private static final int REACH = 24;
    private static final int LONGEST_BEFORE = 4;
    private static final int LONGEST_CASUALTIES = 70;
    private static final int MOST_NAMES = 200;

    private final WordSearch victims;
    private final WordSearch minors;
    private final List<String> sure;
    private final List<String> after;
    private final List<String> noNames;
    private final Surnames surnames;
    private final NarratedPersons narrated;

    PersonDetector(Words persons, Surnames surnames) {
        this.victims = new WordSearch(persons.of("VICTIM"));
        this.minors = new WordSearch(persons.of("MINOR"));
        this.sure = persons.of("SURE");
        this.after = persons.of("AFTER");
        this.noNames = persons.of("NO_NAME");
        this.surnames = surnames;
        this.narrated = new NarratedPersons(surnames, noNames);
    }

    @Override
    public void find(Passage passage, List<Finding> findings) {
        String text = passage.text();
        Set<String> names =
                new TreeSet<>((a, b) -> a.length() != b.length() ? b.length() - a.length() : a.compareTo(b));
        victims.in(text).forEach(trigger -> collect(trigger, text, true, names));
        minors.in(text).forEach(trigger -> collect(trigger, text, false, names));
        collectByAge(text, names);
        collectCasualties('致', text, names);
        collectCasualties('成', text, names);
        collectExplained('（', text, names);
        collectExplained('(', text, names);
        narrated.collect(text, names);
        names.stream().limit(MOST_NAMES).forEach(name -> everywhere(name, text, findings));
    }

    private void collect(String trigger, String text, boolean victim, Set<String> names) {
        int first = text.indexOf(trigger);
        if (first < 0) {
            return;
        }
        Matcher introduced = INTRODUCED.matcher(text);
        Matcher link = LINK.matcher(text);
        for (int i = first; i >= 0; i = text.indexOf(trigger, i + trigger.length())) {
            int after = i + trigger.length();
            if (introduced.region(after, text.length()).lookingAt()) {
                series(text, introduced.end(), true, true, names);
                entries(text, introduced.end(), names);
            } else if (link.region(after, text.length()).lookingAt()) {
                series(text, link.end(), victim, false, names);
            }
        }
    }

    /** 张三、李四和王五: what is joined to a name is one too. */
    private void series(String text, int from, boolean victim, boolean introduced, Set<String> names) {
        int at = from;
        int length = nameAt(text, at, victim, introduced);
        while (length > 0) {
            names.add(text.substring(at, at + length));
            at += length;
            if (at >= text.length() || JOINTS.indexOf(text.charAt(at)) < 0) {
                return;
            }
            at++;
            length = nameAt(text, at, true, introduced);
        }
    }

    /** 陈小花，女，……；赵多多，女，……: every entry of a list in a sentence begins with a name, and is told of behind a comma. */
    private void entries(String text, int from, Set<String> names) {
        int at = from;
        for (int entry = 0; entry < MOST_NAMES; entry++) {
            int next = at;
            while (next < text.length() && next - at < LONGEST_ENTRY && ENDS.indexOf(text.charAt(next)) < 0) {
                next++;
            }
            if (next >= text.length() || "；;".indexOf(text.charAt(next)) < 0) {
                return;
            }
            at = next + 1;
            int length = nameAt(text, at, true, true);
            if (length > 0
                    && ENTRY.matcher(text).region(at + length, text.length()).lookingAt()) {
                names.add(text.substring(at, at + length));
            }
        }
    }

    /** Length of the name at an offset; 0 if it is none. */
    private int nameAt(String text, int at, boolean victim, boolean introduced) {
        int dotted = dottedAt(text, at, victim || introduced);
        if (dotted > 0) {
            return dotted;
        }
        int longest = surnames.longestNameAt(text, at);
        if (longest == 0 || startsWithAny(noNames, text, at)) {
            return 0;
        }
        boolean mayGoOn = introduced || victim || surnames.isPlainAt(text, at);
        for (int length = longest; length >= SHORTEST; length--) {
            int end = at + length;
            boolean ends = (victim || introduced) && (end >= text.length() || MARKS.indexOf(text.charAt(end)) >= 0);
            boolean joined =
                    victim && length > SHORTEST && end < text.length() && JOINTS.indexOf(text.charAt(end)) >= 0;
            boolean goesOn = mayGoOn && startsWithAny(after, text, end);
            if ((ends || joined || goesOn || startsWithAny(sure, text, end)) && !isMasked(text, at, end)) {
                return length;
            }
        }
        return 0;
    }

    /** Length of a name as 阿依夏·买买提 at an offset; 0 if there is none. */
    private int dottedAt(String text, int at, boolean expected) {
        Matcher matcher = DOTTED.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            return 0;
        }
        for (int end = matcher.end(); end > matcher.end(1) + SHORTEST; end--) {
            boolean ends = expected && (end == text.length() || MARKS.indexOf(text.charAt(end)) >= 0);
            boolean goesOn = startsWithAny(sure, text, end) || (expected && startsWithAny(after, text, end));
            if ((ends || goesOn) && !isMasked(text, at, end)) {
                return end - at;
            }
        }
        return 0;
    }

    private static boolean startsWithAny(List<String> words, String text, int at) {
        return words.stream().anyMatch(word -> text.startsWith(word, at));
    }

    private void collectCasualties(char sign, String text, Set<String> names) {
        int first = text.indexOf(sign);
        if (first < 0) {
            return;
        }
        Matcher matcher = CASUALTIES.matcher(text).useTransparentBounds(true);
        for (int at = first; at >= 0; at = text.indexOf(sign, at + 1)) {
            if (matcher.region(at, Math.min(text.length(), at + LONGEST_CASUALTIES))
                    .lookingAt()) {
                for (String name : matcher.group("names").split("[、和及]")) {
                    lastName(name).ifPresent(names::add);
                }
            }
        }
    }

    private void collectExplained(char bracket, String text, Set<String> names) {
        int first = text.indexOf(bracket);
        if (first < 0) {
            return;
        }
        Matcher matcher = EXPLAINED.matcher(text);
        for (int at = first; at >= 0; at = text.indexOf(bracket, at + 1)) {
            if (matcher.region(at, text.length()).lookingAt()) {
                lastName(text.substring(Math.max(0, at - LONGEST_BEFORE), at)).ifPresent(names::add);
            }
        }
    }

    /** The name with which some characters end; empty if they end with none. */
    private Optional<String> lastName(String text) {
        for (int from = 0; from <= text.length() - SHORTEST; from++) {
            boolean whole = surnames.longestNameAt(text, from) == text.length() - from;
            if (whole && !isMasked(text, from, text.length()) && !startsWithAny(noNames, text, from)) {
                return Optional.of(text.substring(from));
            }
        }
        return Optional.empty();
    }

    private void collectByAge(String text, Set<String> names) {
        for (int at = text.indexOf('岁'); at >= 0; at = text.indexOf('岁', at + 1)) {
            if (at == 0 || NUMERALS.indexOf(text.charAt(at - 1)) < 0) {
                continue;
            }
            Matcher matcher = AGE.matcher(window(text, at));
            if (matcher.find() && Ages.of(matcher.group("age")) < FULL_AGE) {
                lastName(matcher.group("name")).ifPresent(names::add);
            }
        }
    }

    private static String window(String text, int at) {
        return text.substring(Math.max(0, at - REACH), Math.min(text.length(), at + REACH));
    }

    private void everywhere(String name, String text, List<Finding> findings) {
        for (int i = text.indexOf(name); i >= 0; i = text.indexOf(name, i + name.length())) {
            findings.add(new Finding(i, i + name.length(), PersonalDataKind.PERSON, surnames.masked(name)));
        }
    }

    private static boolean isMasked(String text, int start, int end) {
        return text.substring(start, end).chars().anyMatch(c -> c == '某' || c == '×' || c == '*');
    }
}
