package org.gongbao.connector.ckan.mapping;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;

/** Makes texts fit for CKAN, which refuses some characters and cannot index long ones. */
public final class PortalText {

    private static final int SHORTEST_TAG = 2;
    private static final int LONGEST_TAG = 100;
    private static final int MOST_TAGS = 30;
    private static final String ELLIPSIS = "…";

    private PortalText() {}

    /** Returns the text without control characters and halves of characters: CKAN answers 500 to them. */
    static String clean(String text) {
        return text.codePoints()
                .filter(c -> !Character.isISOControl(c) || c == '\n' || c == '\t')
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }

    /** Returns at most that many characters of a text, the last one an ellipsis if something is left out. */
    static String cut(String text, int characters) {
        if (text.codePointCount(0, text.length()) <= characters) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, characters - 1)) + ELLIPSIS;
    }

    /** Joins parts with semicolons as far as they fit into so many UTF-8 bytes; an ellipsis tells that some are left out. */
    static String join(Collection<String> parts, int bytes) {
        StringBuilder joined = new StringBuilder();
        for (String part : parts.stream().map(PortalText::clean).distinct().toList()) {
            String next = (joined.isEmpty() ? "" : "; ") + part;
            if (size(joined.toString()) + size(next) + size(ELLIPSIS) + 2 > bytes) {
                return joined.isEmpty() ? cutBytes(part, bytes) : joined + "; " + ELLIPSIS;
            }
            joined.append(next);
        }
        return joined.toString();
    }

    /** Returns the start of a text that fits into so many UTF-8 bytes. */
    static String cutBytes(String text, int bytes) {
        if (size(text) <= bytes) {
            return text;
        }
        // a character has at most four bytes in UTF-8 and at least one
        int characters = Math.min(text.codePointCount(0, text.length()), bytes);
        String cut = cut(text, characters);
        while (size(cut) > bytes) {
            characters = Math.max(1, (int) ((long) characters * bytes / size(cut)) - 1);
            cut = cut(text, characters);
        }
        return cut;
    }

    /** Returns the words that can be tags, distinct and in order, without what the alphabet of tags (letters, digits, blank, - _ .) lacks. */
    static List<String> tags(Collection<String> words) {
        return words.stream()
                .map(PortalText::tag)
                .filter(tag -> tag.length() >= SHORTEST_TAG)
                .distinct()
                .limit(MOST_TAGS)
                .toList();
    }

    private static String tag(String word) {
        String allowed = word.replaceAll("[^\\p{L}\\p{Nd}_.\\- ]+", "-")
                .replaceAll("[- ]*-[- ]*", "-")
                .replaceAll("^[-\\s]+|[-\\s]+$", "");
        return allowed.codePointCount(0, allowed.length()) <= LONGEST_TAG
                ? allowed
                : allowed.substring(0, allowed.offsetByCodePoints(0, LONGEST_TAG));
    }

    private static int size(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
