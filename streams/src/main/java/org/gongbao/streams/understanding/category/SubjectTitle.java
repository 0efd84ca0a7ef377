package org.gongbao.streams.understanding.category;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.record.v1.Document;
import org.gongbao.streams.understanding.text.FlowText;

/**
 * A title without what says nothing of its subject.
 *
 * @param core without issuer and place, whose names would speak for 公安 or 水利 whatever the subject is
 * @param bare the core without punctuation, years and the type of document, in lower case: what exemplars are compared by
 */
record SubjectTitle(String core, String bare) {
    private static final int LONGEST_ISSUER = 40;
    /** Titles have 200 characters at most; what is longer was misread. */
    private static final int LONGEST_TITLE = 1000;

    private static final Pattern GOVERNMENT = Pattern.compile("^(.{2,14}?)(?:人民政府|行政公署)");
    private static final Pattern PLACE = Pattern.compile("^(.{1,8}?(?:自治[区州县旗]|[省市县区州旗盟镇乡]))");
    private static final Pattern MARKS = Pattern.compile("[（）《》“”]");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]++");
    private static final Pattern GENRE = Pattern.compile("的?(?:紧急)?(?:通知|批复|决定|公告|通告|通报|命令)$");
    private static final Pattern ISSUING = Pattern.compile("^(?:印发|公布|下发|批转|转发)");
    private static final Pattern YEAR = Pattern.compile("(?:20\\d\\d|二〇..)年度?");

    /** Reads the title of a document; its issuer tells the place. */
    static SubjectTitle of(Document document) {
        return of(document.getTitle(), issuer(document));
    }

    /** Reads the title of a document or, where it names no subject, as that of a decree or of the answer to a proposal, the beginning of its text. */
    static SubjectTitle of(Document document, FlowText flow) {
        String issuer = issuer(document);
        Optional<String> proposal = OpeningWords.proposal(document.getTitle(), flow.text());
        if (proposal.isPresent()) {
            return of(proposal.get(), issuer);
        }
        return OpeningWords.stand(document.getTitle(), issuer)
                ? of(OpeningWords.of(flow.text()), issuer)
                : of(document.getTitle(), issuer);
    }

    private static String issuer(Document document) {
        return document.getIssuer() == null
                ? ""
                : FlowText.tidy(document.getIssuer().getName()).replace(" ", "");
    }

    /** Reads a title that begins with its issuer, as titles do. */
    static SubjectTitle of(String title) {
        return of(title, title);
    }

    private static SubjectTitle of(String whole, String issuer) {
        String printed = whole.substring(0, Math.min(LONGEST_TITLE, whole.length()));
        String title = FlowText.tidy(printed).replace(" ", "");
        int about = title.indexOf("关于");
        String core = about >= 0 && about < LONGEST_ISSUER ? title.substring(about + 2) : afterGovernment(title);
        String place = place(issuer);
        core = place.length() < 2 ? core : core.replace(place, "");
        return new SubjectTitle(core, bare(core));
    }

    /** The core without the marks that may stand inside a word, as in 充（换）电. */
    String words() {
        return MARKS.matcher(core).replaceAll("");
    }

    private static String afterGovernment(String title) {
        Matcher matcher = GOVERNMENT.matcher(title);
        return matcher.find() ? title.substring(matcher.end()) : title;
    }

    private static String place(String issuer) {
        Matcher government = GOVERNMENT.matcher(issuer);
        if (government.find()) {
            return government.group(1);
        }
        Matcher place = PLACE.matcher(issuer);
        return place.find() ? place.group(1) : "";
    }

    private static String bare(String core) {
        String bare = NO_LETTER.matcher(core).replaceAll("").toLowerCase(Locale.ROOT);
        bare = GENRE.matcher(bare).replaceFirst("");
        bare = ISSUING.matcher(bare).replaceFirst("");
        return YEAR.matcher(bare).replaceAll("");
    }
}
