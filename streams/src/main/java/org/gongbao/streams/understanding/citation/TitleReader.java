package org.gongbao.streams.understanding.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gongbao.schemas.pattern.SoughtPattern;
import org.gongbao.streams.understanding.data.WordGroups;

/** Finds the titles of documents, which stand in 《》, inside running text. Immutable. */
final class TitleReader {
    private static final int LONGEST = 160;
    private static final int SHORTEST = 4;

    private final Pattern ofADocument;
    private final SoughtPattern shortLaw;
    private final SoughtPattern noLaw;
    private final SoughtPattern kindOnly;

    TitleReader(WordGroups words) {
        this.ofADocument = Pattern.compile(words.alternatives("TITLE_END") + "(?:（[^）]{1,16}）)?$");
        this.shortLaw = words.pattern("SHORT_LAW");
        this.noLaw = words.pattern("NO_LAW");
        this.kindOnly = words.pattern("KIND_ONLY");
    }

    /**
     * A title in a text.
     *
     * @param start offset of 《
     * @param end offset after 》
     * @param title what stands between
     */
    record Found(int start, int end, String title) {}

    /** Outermost titles that end like the title of a document, in the order of the text. */
    List<Found> read(String text) {
        List<Found> found = new ArrayList<>();
        int i = text.indexOf('《');
        while (i >= 0) {
            int end = endOf(text, i);
            if (end > 0) {
                String title = text.substring(i + 1, end - 1).replace(" ", "");
                if (isOfADocument(title)) {
                    found.add(new Found(i, end, title));
                }
            }
            i = text.indexOf('《', end > 0 ? end : i + 1);
        }
        return found;
    }

    /** True if a text ends like the title of a document and is more than the name of a kind. */
    boolean isOfADocument(String title) {
        if (title.length() < SHORTEST) {
            return shortLaw.matches(title) && !noLaw.isIn(title);
        }
        return ofADocument.matcher(title).find() && !kindOnly.matches(title);
    }

    private static int endOf(String text, int start) {
        int depth = 0;
        for (int i = start; i < Math.min(text.length(), start + LONGEST); i++) {
            char c = text.charAt(i);
            if (c == '《') {
                depth++;
            } else if (c == '》' && --depth == 0) {
                return i + 1;
            } else if (c == '\n') {
                return -1;
            }
        }
        return -1;
    }
}
