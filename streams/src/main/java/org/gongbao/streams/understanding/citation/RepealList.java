package org.gongbao.streams.understanding.citation;

import org.gongbao.schemas.pattern.SoughtPattern;
import org.gongbao.streams.understanding.data.WordGroups;

/** Follows whether the text is inside a list or table of documents whose force ends (下列文件予以废止：). Of one document, read in order; not for several threads. */
final class RepealList {
    private static final int LONGEST_WORDS = 120;
    /** Heads of tables are shorter; what is longer and names no document is no item of the list. */
    private static final int LONGEST_WITHOUT_NAME = 40;

    private final Signs signs;
    private boolean inside;

    RepealList(Signs signs) {
        this.signs = signs;
    }

    /**
     * What tells where lists begin and end; the same for all documents.
     *
     * @param begins words after which a list follows
     * @param ends words after which it has ended
     */
    record Signs(SoughtPattern begins, SoughtPattern ends) {

        static Signs of(WordGroups words) {
            return new Signs(words.pattern("LIST_OF_REPEALED"), words.pattern("LIST_ENDS"));
        }
    }

    /** Passes a sentence; true if what it names loses its force because it stands in the list. */
    boolean pass(String sentence) {
        boolean listed = inside;
        if (sentence.length() > LONGEST_WITHOUT_NAME && sentence.indexOf('《') < 0 && sentence.indexOf('号') < 0) {
            inside = false;
        }
        if (sentence.length() <= LONGEST_WORDS || sentence.endsWith("：")) {
            String words = sentence.substring(Math.max(0, sentence.length() - LONGEST_WORDS));
            if (signs.begins().isIn(words)) {
                inside = true;
                return false;
            }
            if (signs.ends().isIn(words)) {
                inside = false;
                return false;
            }
        }
        return listed;
    }
}
