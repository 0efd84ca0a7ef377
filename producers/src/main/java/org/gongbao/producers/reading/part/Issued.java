package org.gongbao.producers.reading.part;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.producers.reading.text.Folding;

/** What a covering sentence says that it issues: 《…办法》已经…通过，现予印发; 现将《…方案》印发给你们. Pure. */
public final class Issued {

    private static final Pattern SENTENCE = Pattern.compile("《([^《》]{4,80})》[^《》。]{0,80}?(?:印发|公布|发布|颁布|下发|转发)");
    private static final int LONGEST = 400;

    private Issued() {}

    /** Returns the title of what is issued, without white space. */
    public static Optional<String> in(String sentence) {
        String text = Folding.squeeze(sentence.substring(0, Math.min(LONGEST, sentence.length())));
        Matcher matcher = SENTENCE.matcher(Folding.plain(text));
        return matcher.find() ? Optional.of(text.substring(matcher.start(1), matcher.end(1))) : Optional.empty();
    }
}
