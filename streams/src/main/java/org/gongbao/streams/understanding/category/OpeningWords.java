package org.gongbao.streams.understanding.category;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.streams.understanding.text.FlowText;

/** What a document is about by its first words: decrees and many public notices have a title of issuer and type alone, and say their purpose first. */
final class OpeningWords {
    private static final int OPENING = 400;
    private static final int LONGEST = 80;
    private static final int LONGEST_TITLE = 120;
    private static final Pattern TYPE_ALONE =
            Pattern.compile("(?:令|命令|公告|通告|布告|决定|通知|通报)?(?:[（〔]?.{0,5}?第?[\\d〇零一二三四五六七八九十百]{1,5}号[）〕]?)?");
    private static final Pattern ISSUED = Pattern.compile("《([^《》]{4,60})》[^。]{0,60}?(?:通过|公布|施行)");
    private static final Pattern PURPOSE = Pattern.compile("为(?:了)?([^。\n]{4,80}?)，(?:根据|依据|按照|依照|结合|经|现|特|决定)");

    /** 关于市二届人大一次会议第37号建议答复的函: whose proposal, but not what is proposed. */
    private static final Pattern ANSWER =
            Pattern.compile("第[\\d〇零一二三四五六七八九十百]{1,5}号(?:重点)?(?:建议|提案|议案)(?:办理)?[^《》]{0,6}(?:答复|回复|意见)");

    private static final Pattern PROPOSAL = Pattern.compile("提出的?(?:《([^《》]{4,60})》|“([^“”]{4,60})”)");

    private OpeningWords() {}

    /** Title of the proposal of a deputy that a document answers, which its own title does not give. */
    static Optional<String> proposal(String printed, String text) {
        String title = printed.substring(0, Math.min(LONGEST_TITLE, printed.length()));
        if (!ANSWER.matcher(title).find()) {
            return Optional.empty();
        }
        Matcher proposal = PROPOSAL.matcher(text.substring(0, Math.min(OPENING, text.length())));
        return proposal.find()
                ? Optional.of(proposal.group(1) == null ? proposal.group(2) : proposal.group(1))
                : Optional.empty();
    }

    /** True if they stand for the title, as it names no subject. */
    static boolean stand(String printed, String issuer) {
        if (printed.length() > LONGEST_TITLE) {
            return false;
        }
        String title = FlowText.tidy(printed).replace(" ", "");
        return !issuer.isEmpty()
                && title.startsWith(issuer)
                && TYPE_ALONE.matcher(title.substring(issuer.length())).matches();
    }

    /** Title of what a text issues, else its purpose, else simply its beginning. */
    static String of(String text) {
        String opening = text.substring(0, Math.min(OPENING, text.length()));
        Matcher issued = ISSUED.matcher(opening);
        Matcher purpose = PURPOSE.matcher(opening);
        if (purpose.find()) {
            return purpose.group(1);
        }
        return issued.find() ? issued.group(1) : opening.substring(0, Math.min(LONGEST, opening.length()));
    }
}
