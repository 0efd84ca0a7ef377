package org.gongbao.streams.understanding.agency;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gongbao.record.v1.AgencyRole;
import org.gongbao.record.v1.AgencyTag;

/** All places of a document that name one agency. For one thread. */
final class AgencySightings {
    /** How names of bodies end; a clipped form (住建, 财政部门) only stands for a name where nothing better is printed. */
    private static final String ENDS = "局委厅办会院府司心队校行社站所馆部处团室联协署台工组区学中班大段库庭关";

    /**
     * How often a form is printed in a role.
     *
     * @param form the form
     * @param role the role
     */
    private record Print(String form, AgencyRole role) {}

    private final String id;
    private final String name;
    private final Map<Print, Integer> prints = new LinkedHashMap<>();
    private AgencyRole role = AgencyRole.UNKNOWN;
    private int line;

    AgencySightings(String id, String name) {
        this.id = id;
        this.name = name;
    }

    void see(AgencyRole seenRole, String printed, int seenLine) {
        role = seenRole.compareTo(role) < 0 ? seenRole : role;
        line = line == 0 ? seenLine : line;
        prints.merge(new Print(printed, seenRole), 1, Integer::sum);
    }

    AgencyTag tag() {
        return new AgencyTag(id, name, printedForm(), role, line);
    }

    /** The form that is printed where the agency has the role that the tag tells; the most frequent of several, the first of equal ones. */
    private String printedForm() {
        return prints.entrySet().stream()
                .max(Comparator.<Map.Entry<Print, Integer>>comparingInt(
                                entry -> isName(entry.getKey().form()) ? 1 : 0)
                        .thenComparingInt(entry -> entry.getKey().role() == role ? 1 : 0)
                        .thenComparingInt(Map.Entry::getValue))
                .map(entry -> entry.getKey().form())
                .orElse(name);
    }

    private static boolean isName(String form) {
        return form.length() > 2 && ENDS.indexOf(form.charAt(form.length() - 1)) >= 0;
    }
}
