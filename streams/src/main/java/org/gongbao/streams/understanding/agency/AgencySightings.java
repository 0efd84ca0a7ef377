package org.gongbao.streams.understanding.agency;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongbao.record.v1.AgencyRole;
import org.gongbao.record.v1.AgencyTag;

/** All places of a document that name one agency. For one thread. */
final class AgencySightings {
    /** How names of bodies end; a clipped form (住建, 财政部门) only stands for a name where nothing better is printed. */
    private static final String ENDS = "局委厅办会院府司心队校行社站所馆部处团室联协署台工组区学中班大段库庭关";

    private static final String GOVERNMENT = "-government";

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
    private final Map<AgencyRole, Integer> lines = new EnumMap<>(AgencyRole.class);
    private AgencyRole role = AgencyRole.UNKNOWN;
    private int line;

    AgencySightings(String id, String name) {
        this.id = id;
        this.name = name;
    }

    void see(AgencyRole seenRole, String printed, int seenLine) {
        role = seenRole.compareTo(role) < 0 ? seenRole : role;
        line = line == 0 ? seenLine : line;
        lines.putIfAbsent(seenRole, seenLine);
        prints.merge(new Print(printed, seenRole), 1, Integer::sum);
    }

    /** Sees a name that is taken out of another document: it is printed where the agency has no role at all. */
    void seeFormer(String printed, int seenLine) {
        role = AgencyRole.MENTIONED.compareTo(role) < 0 ? AgencyRole.MENTIONED : role;
        line = line == 0 ? seenLine : line;
        prints.merge(new Print(printed, AgencyRole.UNKNOWN), 1, Integer::sum);
    }

    /**
     * The strongest role, and, of one who issues what gives duties to itself or names its own people, what it has to do besides; a government is responsible for all
     * that it issues anyway.
     */
    List<AgencyTag> tags() {
        AgencyTag strongest = new AgencyTag(id, name, printedForm(role, prints), role, line);
        boolean issues = role == AgencyRole.ISSUER || role == AgencyRole.CO_ISSUER;
        AgencyRole besides = !issues || id == null || id.endsWith(GOVERNMENT) ? null : besides();
        return besides == null
                ? List.of(strongest)
                : List.of(
                        strongest,
                        new AgencyTag(id, name, printedForm(besides, of(besides)), besides, lines.get(besides)));
    }

    private AgencyRole besides() {
        return Stream.of(AgencyRole.RESPONSIBLE, AgencyRole.MEMBER)
                .filter(lines::containsKey)
                .findFirst()
                .orElse(null);
    }

    private Map<Print, Integer> of(AgencyRole one) {
        Map<Print, Integer> found = new LinkedHashMap<>(prints);
        found.keySet().removeIf(print -> print.role() != one);
        return found;
    }

    /** The form that is printed where the agency has the role that the tag tells; the most frequent of several, the first of equal ones. */
    private String printedForm(AgencyRole told, Map<Print, Integer> among) {
        return among.entrySet().stream()
                .max(Comparator.<Map.Entry<Print, Integer>>comparingInt(
                                entry -> isName(entry.getKey().form()) ? 1 : 0)
                        .thenComparingInt(entry -> entry.getKey().role() == told ? 1 : 0)
                        .thenComparingInt(Map.Entry::getValue))
                .map(entry -> entry.getKey().form())
                .orElse(name);
    }

    private static boolean isName(String form) {
        return form.length() > 2 && ENDS.indexOf(form.charAt(form.length() - 1)) >= 0;
    }
}
