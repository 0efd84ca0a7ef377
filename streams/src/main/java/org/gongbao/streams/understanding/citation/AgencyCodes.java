package org.gongbao.streams.understanding.citation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.streams.understanding.data.WordGroups;

/** Finds where the code of an agency (晋政办发) begins in the run of characters before the year of a number. Immutable. */
final class AgencyCodes {
    private static final String DOCUMENT_ENDS = "》号）〕";

    /** 原青政发 is the former number's; 原 is also a place's first character (原政发), and then nothing stands between. */
    private static final Pattern FORMER = Pattern.compile("^原(?!政|办|委)\\p{IsHan}{1,2}(?:政|办|委)");

    private final Pattern lead;
    private final Pattern type;
    private final Pattern leadAfterWords;
    private final Pattern noCode;

    AgencyCodes(WordGroups words) {
        this.lead = Pattern.compile("^.*" + words.alternatives("LEAD") + "(?=\\p{IsHan}{2})");
        this.type = Pattern.compile("^.*(?:" + words.alternatives("TYPE_BEFORE") + "(?=\\p{IsHan}{2})|"
                + words.alternatives("TYPE_BEFORE_GOVERNMENT") + "(?=" + words.alternatives("GOVERNMENT_CODE") + "$))");
        this.leadAfterWords = Pattern.compile(words.alternatives("LEAD_AFTER_WORDS"));
        this.noCode = Pattern.compile("^" + words.alternatives("NO_CODE"));
    }

    /**
     * The code at the end of a run.
     *
     * @param run characters before the year
     * @param before character before the run
     * @param own how the codes of who speaks begin
     */
    String code(String run, char before, OwnCode own) {
        int behindWords = Math.max(endOf(lead, run), endOf(type, run));
        int from = behindWords + own.startIn(run.substring(behindWords));
        boolean led = from > 0;
        String rest = run.substring(from);
        boolean afterWords = !led && DOCUMENT_ENDS.indexOf(before) >= 0;
        Matcher conjunction = leadAfterWords.matcher(rest);
        int cut = 0;
        while (conjunction.find()) {
            boolean words =
                    conjunction.start() >= 2 || (conjunction.start() == 0 && (afterWords || rest.charAt(0) == '经'));
            String code = rest.substring(conjunction.end());
            if (words && code.length() >= 2 && !noCode.matcher(code).find() && !goesOn(rest, conjunction.start())) {
                cut = conjunction.end();
            }
        }
        String code = rest.substring(cut);
        return FORMER.matcher(code).find() ? code.substring(1) : code;
    }

    /** Where the words end that a pattern finds; 0 if it finds none, or if what follows them is no code. */
    private int endOf(Pattern words, String run) {
        Matcher matcher = words.matcher(run);
        return matcher.find() && !noCode.matcher(run.substring(matcher.end())).find() ? matcher.end() : 0;
    }

    /** 经信, 经贸, 经合, 经管, 经开 are parts of codes. */
    private static boolean goesOn(String rest, int at) {
        return rest.charAt(at) == '经' && at + 1 < rest.length() && "信贸合管开济科发".indexOf(rest.charAt(at + 1)) >= 0;
    }
}
