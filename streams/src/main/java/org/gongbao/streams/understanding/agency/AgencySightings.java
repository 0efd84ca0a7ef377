package org.gongbao.streams.understanding.agency;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gongbao.record.v1.AgencyRole;
import org.gongbao.record.v1.AgencyTag;

/** All places of a document that name one agency. For one thread. */
final class AgencySightings {
    /** A clipped form (住建) only stands for a name where nothing better is printed. */
    private static final int LENGTH_OF_A_NAME = 3;

    private final String id;
    private final String name;
    private final Map<String, Integer> printed = new LinkedHashMap<>();
    private AgencyRole role = AgencyRole.UNKNOWN;
    private int line;

    AgencySightings(String id, String name) {
        this.id = id;
        this.name = name;
    }

    void see(AgencyRole seenRole, String seenPrinted, int seenLine) {
        role = seenRole.compareTo(role) < 0 ? seenRole : role;
        line = line == 0 ? seenLine : line;
        printed.merge(seenPrinted, seenLine == 0 ? 100 : 1, Integer::sum);
    }

    AgencyTag tag() {
        return new AgencyTag(id, name, mostPrinted(), role, line);
    }

    /** The form that is printed most often, the first of equal ones; the header's own form before all. */
    private String mostPrinted() {
        return printed.entrySet().stream()
                .max(Comparator.<Map.Entry<String, Integer>>comparingInt(entry -> isName(entry.getKey()) ? 1 : 0)
                        .thenComparingInt(Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .orElse(name);
    }

    private static boolean isName(String form) {
        return form.length() >= LENGTH_OF_A_NAME && !form.endsWith("部门");
    }
}
