package org.gongbao.streams.understanding.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.schemas.pattern.SoughtPattern;
import org.gongbao.streams.understanding.data.WordGroups;

/** Finds decrees and announcements, whose number follows the names of the bodies that issued them: 甲部、乙部令第45号. Immutable. */
final class DecreeReader {
    private static final SoughtPattern NUMBER = SoughtPattern.of(
            "令 ?(?:(?:19|20)\\d{2}年)?第? ?\\d{1,4} ?号|第 ?\\d{1,4} ?号令|公告 ?(?:(?:19|20)\\d{2}年)?第 ?\\d{1,4} ?号");
    private static final int LONGEST_BODY = 24;
    private static final int MOST_BODIES = 12;
    private static final int SHORTEST_BODY = 2;
    private static final char DECREE = '令';
    private static final Pattern CONJUNCTION = Pattern.compile("^[和及与原]{1,2}");
    private static final Pattern SENTENCE_WORDS =
            Pattern.compile("^.*(?:[了在到自被按从将]|违反|依照|符合)(?=\\p{IsHan}{2})(?!治区|然资源|贸)");

    private final Pattern body;
    private final Pattern lead;
    private final Pattern code;

    DecreeReader(WordGroups words) {
        this.body = Pattern.compile(words.alternatives("DECREE_BODY") + "$");
        this.code = Pattern.compile("^" + words.alternatives("DECREE_CODE") + "$");
        this.lead = Pattern.compile("^.*" + words.alternatives("DECREE_LEAD") + "(?=\\p{IsHan}{2})");
    }

    List<NumberReader.Found> read(String text) {
        List<NumberReader.Found> found = new ArrayList<>();
        SoughtPattern.Search search = NUMBER.in(text);
        while (search.next()) {
            Matcher number = search.match();
            int named = bodies(text, number.start());
            int start = named < number.start() ? named : code(text, number);
            if (start < number.start()) {
                String printed = text.substring(start, number.end()).replace(" ", "");
                found.add(new NumberReader.Found(start, number.end(), printed));
            }
        }
        return found;
    }

    /** Where the code of a government begins, by which its decree is called: 津政令第17号; the number's own beginning if none stands there. */
    private int code(String text, Matcher number) {
        if (text.charAt(number.start()) != DECREE) {
            return number.start();
        }
        String bare =
                CONJUNCTION.matcher(withoutLead(run(text, number.start()))).replaceFirst("");
        return number.start() - (code.matcher(bare).matches() ? bare.length() : 0);
    }

    /** Where the names of the bodies before an offset begin; the offset itself if there are none. */
    private int bodies(String text, int end) {
        int start = end;
        int next = end;
        for (int i = 0; i < MOST_BODIES; i++) {
            int from = body(text, next);
            if (from >= next) {
                break;
            }
            start = from;
            boolean joined = from > 1 && "、 和".indexOf(text.charAt(from - 1)) >= 0;
            if (!joined) {
                break;
            }
            next = from - 1;
        }
        return start;
    }

    /** Where the name that ends at an offset begins; the offset itself if no body's name ends there. */
    private int body(String text, int end) {
        String run = run(text, end);
        if (!body.matcher(run).find()) {
            return end;
        }
        String name = withoutLead(run);
        int joint = joint(name);
        return name.length() - joint < SHORTEST_BODY ? end : end - name.length() + joint;
    }

    /** The name without the words of the sentence before it. */
    private String withoutLead(String run) {
        return SENTENCE_WORDS.matcher(lead.matcher(run).replaceFirst("")).replaceFirst("");
    }

    /** The ideographs directly before an offset. */
    private static String run(String text, int end) {
        int from = end;
        // in a table the number of another document may end directly before: 某政发〔2031〕3号国务院令第5号
        while (from > 0
                && end - from < LONGEST_BODY
                && Character.isIdeographic(text.charAt(from - 1))
                && text.charAt(from - 1) != '号') {
            from--;
        }
        // the day of a decree may stand directly before who decreed: 2019年6月18日某市人民政府令第17号
        if (from > 0 && Character.isDigit(text.charAt(from - 1)) && text.charAt(from) == '日') {
            from++;
        }
        return text.substring(from, end);
    }

    /** 甲部和乙部: where the last body begins if two are joined by 和, which is part of names too (住房和城乡建设部). */
    private int joint(String name) {
        int at = name.lastIndexOf('和');
        return at > 1 && body.matcher(name.substring(0, at)).find() ? at + 1 : 0;
    }
}
