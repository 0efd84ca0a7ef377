package org.gongbao.standalone.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Of the files in an archive that are refused for the same reason, tells the first ones only: a thousand lines about one archive hide what else
 * is to be said. Concerns the terminal alone; reports and dead letters hold all. For one thread.
 */
public final class RefusedAlike {
    /** As many as fit on a screen. */
    private static final int FIRST = 20;

    private final Map<Reason, Integer> refused = new LinkedHashMap<>();

    /** What files have in common. */
    private record Reason(String archive, String code) {}

    /**
     * Counts a file that is refused and tells whether it is among the first.
     *
     * @param file its name; in an archive as {@code archive.zip!name}
     * @param code why it is refused
     */
    public boolean isAmongTheFirst(String file, String code) {
        int inArchive = file.indexOf('!');
        return inArchive < 0 || refused.merge(new Reason(file.substring(0, inArchive), code), 1, Integer::sum) <= FIRST;
    }

    /** Returns a line for each reason that more files have than were among the first. */
    public List<String> others() {
        List<String> lines = new ArrayList<>();
        refused.forEach((reason, files) -> {
            if (files > FIRST) {
                lines.add("%s %s: %d more of its files are refused for the same reason"
                        .formatted(reason.code(), reason.archive(), files - FIRST));
            }
        });
        return lines;
    }
}
