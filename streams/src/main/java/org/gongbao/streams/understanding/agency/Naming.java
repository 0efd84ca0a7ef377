package org.gongbao.streams.understanding.agency;

import java.util.Optional;
import org.gongbao.schemas.place.AdministrativeDivision;
import org.gongbao.schemas.place.AdministrativeDivision.Level;

/** Identifiers and full names of a division's departments. Immutable. */
final class Naming {
    private final DepartmentTable table;

    Naming(DepartmentTable table) {
        this.table = table;
    }

    /** Identifier, if divisions of that level usually have such a department. */
    Optional<String> id(AdministrativeDivision division, String department) {
        return table.find(department, division.level()).map(found -> division.code() + "-" + department);
    }

    /** Full name, with the division's own name of the department where it differs. */
    Optional<String> name(AdministrativeDivision division, String department, Jurisdiction jurisdiction) {
        String own = table.regionalName(division.code(), department)
                .map(DepartmentTable.RegionalName::name)
                .orElse(null);
        return table.find(department, division.level())
                .map(found -> own != null
                        ? Department.place(own, division.name(), "")
                        : found.nameIn(division.name(), jurisdiction.prefectureOf(division)));
    }

    /** The mention of a known department, or an unknown one if that level has no such department. */
    Mention mention(
            CharSequence text,
            int start,
            int end,
            AdministrativeDivision division,
            String department,
            Jurisdiction jurisdiction) {
        String printed = text.subSequence(start, end).toString();
        if (division == null || department == null || division.level() == Level.NATION) {
            return new Mention(start, end, printed, printed, null);
        }
        return new Mention(
                start,
                end,
                printed,
                name(division, department, jurisdiction).orElse(printed),
                id(division, department).orElse(null));
    }
}
