package org.gongbao.portal.page;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gongbao.record.v1.AgencyRole;
import org.gongbao.record.v1.AgencyTag;

/**
 * The agencies that a document names in one role.
 *
 * @param role the role
 * @param agencies never empty
 */
record AgenciesInRole(AgencyRole role, List<AgencyTag> agencies) {

    /** Returns true if the list can be narrowed to these agencies; others are only found as words. */
    public boolean isOwn() {
        return role != AgencyRole.MEMBER && role != AgencyRole.MENTIONED && role != AgencyRole.UNKNOWN;
    }

    static List<AgenciesInRole> group(List<AgencyTag> agencies) {
        Map<AgencyRole, List<AgencyTag>> groups = new EnumMap<>(AgencyRole.class);
        for (AgencyTag agency : agencies) {
            groups.computeIfAbsent(agency.getRole(), role -> new ArrayList<>()).add(agency);
        }
        return groups.entrySet().stream()
                .map(entry -> new AgenciesInRole(entry.getKey(), entry.getValue()))
                .toList();
    }
}
