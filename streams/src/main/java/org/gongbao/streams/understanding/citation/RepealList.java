package org.gongbao.streams.understanding.citation;

import org.gongbao.schemas.pattern.SoughtPattern;
import org.gongbao.streams.understanding.data.WordGroups;

/** Follows whether the text is inside a list or table of documents whose force ends (下列文件予以废止：). Of one document, read in order; not for several threads. */
final class RepealList {
    private static final int LONGEST_WORDS = 120;
    /** Heads of tables are shorter; what is longer and names no document is no item of the list. */
    private static final int LONGEST_WITHOUT_NAME = 40;

    private final Signs signs;
    private Listing inside = Listing.NONE;

    RepealList(Signs signs) {
        this.signs = signs;
    }

    /** What a list says of the documents in it. */
    enum Listing {
        /** There is no list. */
        NONE,
        /** They are repealed. */
        WHOLE,
        /** Parts of them are repealed. */
        IN_PART
    }

    /**
     * What tells where lists begin and end; the same for all documents.
     *
     * @param begins words after which a list follows
     * @param inPart words that say that the listed documents are repealed in part
     * @param tableInPart words in the head of a table that say the same
     * @param articles words after which articles of one document follow and not documents
     * @param ends words after which it has ended
     */
    record Signs(
            SoughtPattern begins,
            SoughtPattern inPart,
            SoughtPattern tableInPart,
            SoughtPattern articles,
            SoughtPattern ends) {

        static Signs of(WordGroups words) {
            return new Signs(
                    words.pattern("LIST_OF_REPEALED"),
                    words.pattern("LIST_IN_PART"),
                    words.pattern("TABLE_IN_PART"),
                    words.pattern("ARTICLES_LISTED"),
                    words.pattern("LIST_ENDS"));
        }

        /** The list that follows words with which one begins. */
        private Listing begun(String words) {
            return articles.isIn(words) ? Listing.NONE : inPart.isIn(words) ? Listing.IN_PART : Listing.WHOLE;
        }
    }

    /** Passes a sentence; tells in what list it stands. */
    Listing pass(String sentence) {
        Listing listed = inside;
        boolean nameless = sentence.indexOf('《') < 0 && sentence.indexOf('号') < 0;
        if (sentence.length() > LONGEST_WITHOUT_NAME && nameless) {
            inside = Listing.NONE;
        }
        if (sentence.length() <= LONGEST_WORDS || sentence.endsWith("：")) {
            String words = sentence.substring(Math.max(0, sentence.length() - LONGEST_WORDS));
            if (signs.begins().isIn(words)) {
                inside = signs.begun(words);
                return Listing.NONE;
            }
            if (signs.ends().isIn(words)) {
                inside = Listing.NONE;
                return Listing.NONE;
            }
        }
        if (isHeadOfPartialTable(sentence)) {
            inside = Listing.IN_PART;
        }
        return listed;
    }

    private boolean isHeadOfPartialTable(String sentence) {
        return inside == Listing.WHOLE
                && sentence.length() <= LONGEST_WITHOUT_NAME
                && sentence.indexOf('《') < 0
                && signs.tableInPart().isIn(sentence);
    }
}
