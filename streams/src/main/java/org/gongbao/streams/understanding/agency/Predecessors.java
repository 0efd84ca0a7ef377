package org.gongbao.streams.understanding.agency;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.streams.understanding.data.DataFile;

/** Bodies that were apart until a reform made them one department: those for commerce, quality and drugs have one identifier since, and were three before. Immutable. */
final class Predecessors {
    /** What stands directly before a name that begins with itself: a level or place, or the government whose office it is. */
    private static final String OWNERS = "省市县区旗州盟府";

    /** 某市环境保护局某县分局 is the county's bureau under another roof. */
    private static final String BRANCH = "分局";

    private static final String NONE = "";

    /**
     * One body.
     *
     * @param until its last day
     * @param names its names without their places
     */
    private record Body(LocalDate until, List<String> names) {

        boolean isNamed(String printed) {
            return names.stream().anyMatch(name -> holds(printed, name));
        }

        private static boolean holds(String printed, String name) {
            int at = printed.lastIndexOf(name);
            boolean ends = at + name.length() == printed.length() || printed.endsWith(BRANCH);
            return at >= 0 && ends && (at == 0 || OWNERS.indexOf(printed.charAt(at - 1)) >= 0);
        }
    }

    private final Map<String, List<Body>> byDepartment = new HashMap<>();

    Predecessors() {
        for (List<String> row : DataFile.rows("agency/predecessors.tsv", 3)) {
            byDepartment
                    .computeIfAbsent(row.get(0), any -> new ArrayList<>())
                    .add(new Body(LocalDate.parse(row.get(1)), DataFile.list(row.get(2))));
        }
    }

    /**
     * What tells a body of its time from others that have its identifier today.
     *
     * @param agencyId identifier of today
     * @param printed name as printed
     * @param on day of the document; null if it is not known, then the names of today count
     * @return the first of the body's names; empty if it is the department itself
     */
    String bodyOf(String agencyId, String printed, LocalDate on) {
        List<Body> bodies = on == null ? null : byDepartment.get(agencyId.substring(agencyId.indexOf('-') + 1));
        return bodies == null
                ? NONE
                : bodies.stream()
                        .filter(body -> !on.isAfter(body.until()) && body.isNamed(printed))
                        .map(body -> body.names().getFirst())
                        .findFirst()
                        .orElse(NONE);
    }
}
