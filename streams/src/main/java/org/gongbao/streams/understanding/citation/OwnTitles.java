package org.gongbao.streams.understanding.citation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.schemas.pattern.SoughtPattern;
import org.gongbao.streams.understanding.data.WordGroups;

/** Tells a document's own title, or that of the instrument that it brings along, from one that its title only names. Immutable. */
final class OwnTitles {
    private final Pattern verb;
    private final SoughtPattern another;

    OwnTitles(WordGroups words) {
        this.another = words.pattern("DONE_TO_ANOTHER");
        this.verb = Pattern.compile(words.alternatives("DONE_TO_ANOTHER") + "|" + words.alternatives("DONE_TO_ITSELF"));
    }

    /** True if a title that the text names is the document's own. */
    boolean isItself(String title, String ownTitle) {
        int at = ownTitle.indexOf(title);
        return at >= 0 && !another.isIn(lastVerb(ownTitle.substring(0, at)));
    }

    private String lastVerb(String before) {
        Matcher matcher = verb.matcher(before);
        String last = "";
        while (matcher.find()) {
            last = matcher.group();
        }
        return last;
    }
}
