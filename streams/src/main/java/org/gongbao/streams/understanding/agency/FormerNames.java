package org.gongbao.streams.understanding.agency;

import java.util.BitSet;
import org.gongbao.schemas.pattern.SoughtPattern;

/**
 * The words that a document takes out of another. In “县国土资源局”修改为“县自然资源局” the first name is a former one: it is named, but it does not tell how the body
 * is called. Immutable.
 */
final class FormerNames {
    private static final String QUOTED = "“[^“”\\n]{2,40}+”";
    private static final SoughtPattern REPLACED = SoughtPattern.of(
            QUOTED + "(?:[、和及]?" + QUOTED + "){0,12}+(?:等)?(?:统一|均|全部|相应|分别|一并)?(?:修改|修订|修正|更改|变更|替换|改)(?:为|成)");
    private static final SoughtPattern STRUCK =
            SoughtPattern.of("(?:删除|删去)[^“”。；\\n]{0,30}" + QUOTED + "(?:[、和及]?" + QUOTED + "){0,12}+");

    private final BitSet former = new BitSet();

    /** Those of a text. */
    FormerNames(String text) {
        if (text.indexOf('“') >= 0) {
            mark(REPLACED, text);
            mark(STRUCK, text);
        }
    }

    /** Tells whether a mention stands inside such words. */
    boolean hold(Mention mention) {
        return former.get(mention.start());
    }

    private void mark(SoughtPattern pattern, String text) {
        SoughtPattern.Search search = pattern.in(text);
        while (search.next()) {
            former.set(search.match().start(), search.match().end());
        }
    }
}
