package org.gongbao.streams.understanding.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.schemas.pattern.SoughtPattern;

/** Groups of words from a data file: group and words with bars between; a group may have several rows. Immutable. */
public final class WordGroups {
    private final Map<String, List<String>> groups = new HashMap<>();

    /**
     * Reads a file.
     *
     * @param file below the understanding's resources
     * @throws IllegalStateException if the file is missing or malformed
     */
    public WordGroups(String file) {
        for (List<String> row : DataFile.rows(file, 2)) {
            groups.computeIfAbsent(row.get(0), any -> new ArrayList<>()).addAll(DataFile.list(row.get(1)));
        }
    }

    /** Words of a group. */
    public List<String> of(String group) {
        return List.copyOf(groups.get(group));
    }

    /** Words of a group as one regular expression, which may stand inside a larger one. */
    public String alternatives(String group) {
        return "(?:" + String.join("|", groups.get(group)) + ")";
    }

    /** Words of a group as a regular expression. */
    public SoughtPattern pattern(String group) {
        return SoughtPattern.of(String.join("|", groups.get(group)));
    }
}
