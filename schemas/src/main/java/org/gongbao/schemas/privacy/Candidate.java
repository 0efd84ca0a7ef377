package org.gongbao.schemas.privacy;

import java.util.List;

/**
 * Groups of digits that might be one number.
 *
 * @param passage the text
 * @param groups all groups of the text
 * @param first index of its first group
 * @param last index of its last group
 */
record Candidate(Passage passage, List<DigitGroup> groups, int first, int last) {

    int start() {
        return groups.get(first).start();
    }

    int end() {
        return groups.get(last).end();
    }

    int afterLast() {
        return last + 1;
    }

    int parts() {
        return last - first + 1;
    }

    /** Number of digits of a group, counted from the first of the candidate. */
    int length(int part) {
        return groups.get(first + part).length();
    }

    /** Sum of digits; cheaper than {@link #digits()}. */
    int size() {
        int size = 0;
        for (int i = first; i <= last; i++) {
            size += groups.get(i).length();
        }
        return size;
    }

    String digits() {
        StringBuilder digits = new StringBuilder();
        for (int i = first; i <= last; i++) {
            digits.append(passage.text(), groups.get(i).start(), groups.get(i).end());
        }
        return digits.toString();
    }

    /** True if a line or paragraph ends within. */
    boolean isCutByLine() {
        return passage.text().substring(start(), end()).indexOf('\n') >= 0;
    }

    /** True if no other group stands so near that it might be part of the same number or row. */
    boolean standsAlone() {
        boolean before = groups.get(first).joined();
        boolean after = last + 1 < groups.size() && groups.get(last + 1).joined();
        return !before && !after;
    }

    /** True if a letter or a sign that only codes and decimals have stands directly before or after. */
    boolean isPartOfCode() {
        return isCodeBefore() || isCodeAfter();
    }

    private boolean isCodeBefore() {
        char before = passage.at(start() - 1);
        char second = passage.at(start() - 2);
        return isLetter(before)
                || before == '_'
                || ((before == '.' || before == ',') && DigitGroup.isDigit(second))
                || (before == '-' && (DigitGroup.isDigit(second) || isLetter(second)) && shortNeighbour(first, -1));
    }

    private boolean isCodeAfter() {
        char after = passage.at(end());
        char second = passage.at(end() + 1);
        return isLetter(after)
                || after == '_'
                || ((after == '.' || after == ',') && DigitGroup.isDigit(second) && shortNeighbour(last, 1))
                || (after == '-' && DigitGroup.isDigit(second) && shortNeighbour(last, 1));
    }

    /** A neighbour that is long is another number; a short one makes both a code. */
    private boolean shortNeighbour(int index, int step) {
        int neighbour = index + step;
        return neighbour < 0
                || neighbour >= groups.size()
                || groups.get(neighbour).length() < 7;
    }

    private static boolean isLetter(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    boolean isLabelled(List<String> words) {
        return passage.isLabelled(start(), words);
    }

    /** True if one of these words follows, as a unit of measure does. */
    boolean isFollowedBy(List<String> words) {
        int at = end();
        while (passage.at(at) == ' ') {
            at++;
        }
        int from = at;
        return words.stream().anyMatch(word -> passage.text().startsWith(word, from));
    }
}
