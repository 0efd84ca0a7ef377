package org.gongbao.schemas.privacy;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.schemas.pattern.SoughtPattern;

/** Finds the names of minors and victims in sentences that tell of them without calling them so: 王小二经抢救无效死亡, 刘晓雨今年8岁. Immutable. */
final class NarratedPersons {
    private static final String AGED = "(?<age>\\d{1,2}|[一二三四五六七八九十]{1,3}) ?周?岁";
    private static final Pattern AGE_BEHIND = Pattern.compile("(?<name>\\p{IsHan}{2,4})(?:今年|现年|年仅|刚满|时年|才) ?" + AGED);
    private static final Pattern AGE_BEFORE = Pattern.compile(AGED + "的(?:男孩|女孩|儿童|小学生|学生|孩子|女儿|儿子)?+");
    private static final Pattern AGE_IN_FORM =
            Pattern.compile("姓名[:：] ?(?<name>\\p{IsHan}{2,4})[，,；; ][^。\\n]{0,24}?年龄[:：为]? ?" + AGED);
    private static final Pattern MINOR_BEHIND = Pattern.compile("[，,](?:[男女][，,])?(?:系|是|为)?未成年人?(?=[，,。；;系（(]|$)");
    private static final Pattern CLASS = Pattern.compile("[（(][^（）()\\n]{0,10}(?:年级|班|小学|中学|[男女]|\\d岁)");
    private static final SoughtPattern FATE = SoughtPattern.of(
            "(?:死亡|身亡|遇难|溺亡|坠亡|罹难|重伤|轻伤|受伤|失踪)(?!\\p{IsHan}{0,2}(?:事故|率|人数|人员|原因|赔偿|证明|抚恤|补|的|待遇|保险|病例|职工|风险|情况|案|等))");
    private static final Pattern BEFORE_FATE = Pattern.compile(
            "等?(?:(?:\\d{1,3}|[一二两三四五六七八九十]{1,3})名?人)?(?:均|皆|先后|随后)?(?:当场|不幸|因公|受|经(?:全力|送医)?抢救无效|抢救无效)?$");
    private static final Pattern ROLE =
            Pattern.compile("(?:驾驶人员?|驾驶员|司机|乘客|乘车人|乘坐人|工人|职工|员工|村民|居民|行人|骑行人|学生|矿工|作业人员|施工人员|男子|女子|老人|其[子女妻夫父母])");

    private static final String MARKS = "，。；：！？（）()“”,;:!? \t\n\f";
    private static final String NO_END = "人员村镇乡鱼牛羊木苗树者等工畜禽";
    private static final int REACH = 48;
    private static final int LONGEST = 4;
    private static final int SHORTEST = 2;
    private static final int FULL = 3;
    private static final int FULL_AGE = 18;

    private final Surnames surnames;
    private final List<String> noNames;

    NarratedPersons(Surnames surnames, List<String> noNames) {
        this.surnames = surnames;
        this.noNames = noNames;
    }

    void collect(String text, Set<String> names) {
        byAge(text, names);
        byWord("未成年", text, names);
        byClass("学生", text, names);
        byClass("同学", text, names);
        byFate(text, names);
    }

    private void byAge(String text, Set<String> names) {
        for (int at = text.indexOf('岁'); at >= 0; at = text.indexOf('岁', at + 1)) {
            int from = Math.max(0, at - REACH);
            Matcher behind = AGE_BEHIND.matcher(text).region(Math.max(0, at - LONGEST * FULL), at + 1);
            if (behind.find() && Ages.of(behind.group("age")) < FULL_AGE) {
                last(behind.group("name"), names);
            }
            Matcher form = AGE_IN_FORM.matcher(text).region(from, at + 1);
            if (form.find() && Ages.of(form.group("age")) < FULL_AGE) {
                last(form.group("name"), names);
            }
            Matcher before = AGE_BEFORE
                    .matcher(text)
                    .region(Math.max(0, at - FULL), Math.min(text.length(), at + REACH))
                    .useTransparentBounds(true);
            if (before.find() && before.start() < at && Ages.of(before.group("age")) < FULL_AGE) {
                first(text, before.end(), names);
            }
        }
    }

    /** 其同学刘晓雨，未成年人. */
    private void byWord(String word, String text, Set<String> names) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            Matcher matcher = MINOR_BEHIND
                    .matcher(text)
                    .region(Math.max(0, at - LONGEST), Math.min(text.length(), at + LONGEST + 1));
            if (matcher.find()) {
                last(text.substring(Math.max(0, matcher.start() - LONGEST), matcher.start()), names);
            }
        }
    }

    /** 学生张小明（五年级）. */
    private void byClass(String word, String text, Set<String> names) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            int start = at + word.length();
            int length = surnames.longestNameAt(text, start);
            for (int end = start + length; end >= start + SHORTEST && length > 0; end--) {
                boolean inClass = CLASS.matcher(text).region(end, text.length()).lookingAt();
                if (inClass && isName(text.substring(start, end), false)) {
                    names.add(text.substring(start, end));
                }
            }
        }
    }

    /** 驾驶人王小二死亡；王小二、李小三两人死亡. */
    private void byFate(String text, Set<String> names) {
        SoughtPattern.Search fate = FATE.in(text);
        while (fate.next()) {
            int end = fate.match().start();
            int from = end;
            while (from > 0 && end - from < REACH && MARKS.indexOf(text.charAt(from - 1)) < 0) {
                from--;
            }
            victims(text.substring(from, end), names);
        }
    }

    /** What stands before a fate may begin with the numeral that ends a name: 李小三两人 is 李小三 and another. */
    private void victims(String clause, Set<String> names) {
        Matcher end = BEFORE_FATE.matcher(clause);
        boolean found = false;
        for (int from = 0; from <= clause.length() && !found && end.find(from); from = end.start() + 1) {
            found = named(clause.substring(0, end.start()), names);
        }
    }

    private boolean named(String clause, Set<String> names) {
        Matcher role = ROLE.matcher(clause);
        int start = 0;
        while (role.find()) {
            start = role.end();
        }
        boolean called = start > 0;
        List<String> all = List.of(clause.substring(start).split("[、和及与]"));
        return all.stream().allMatch(name -> isName(name, !called)) && names.addAll(all);
    }

    /** A whole name. Without a word before that calls it so, it must be long and begin no other word. */
    private boolean isName(String name, boolean plain) {
        boolean whole = name.length() >= SHORTEST && surnames.longestNameAt(name, 0) == name.length();
        return whole
                && (!plain || (name.length() >= FULL && surnames.isPlainAt(name, 0)))
                && NO_END.indexOf(name.charAt(name.length() - 1)) < 0
                && name.chars().noneMatch(c -> c == '某')
                && noNames.stream().noneMatch(name::startsWith);
    }

    /** The name with which some characters end. */
    private void last(String before, Set<String> names) {
        for (int from = 0; from <= before.length() - SHORTEST; from++) {
            String name = before.substring(from);
            if (surnames.longestNameAt(name, 0) == name.length()
                    && surnames.isPlainAt(name, 0)
                    && isName(name, false)) {
                names.add(name);
                return;
            }
        }
    }

    /** The name that begins at an offset and ends at a mark. */
    private void first(String text, int start, Set<String> names) {
        int length = surnames.longestNameAt(text, start);
        for (int end = start + length; end >= start + SHORTEST && length > 0; end--) {
            String name = text.substring(start, end);
            boolean ends = end == text.length() || MARKS.indexOf(text.charAt(end)) >= 0;
            if (ends && surnames.isPlainAt(name, 0) && isName(name, false)) {
                names.add(name);
                return;
            }
        }
    }
}
