package org.gongbao.streams.understanding.agency;

import java.util.Map;
import java.util.Optional;
import org.gongbao.schemas.place.AdministrativeDivision;
import org.gongbao.schemas.place.AdministrativeDivision.Level;

/** Identifiers and full names of a division's departments. Immutable. */
final class Naming {
    private static final String NATION = "000000-";

    private final DepartmentTable table;
    private final Map<String, String> explicitNames;

    /**
     * Names by rule, but for the agencies whose names were entered.
     *
     * @param explicitNames full names by identifier
     */
    Naming(DepartmentTable table, Map<String, String> explicitNames) {
        this.table = table;
        this.explicitNames = Map.copyOf(explicitNames);
    }

    /** Full name: the one that was entered, else the division's own name of the department where it differs, else the usual one. */
    Optional<String> name(AdministrativeDivision division, String department, Jurisdiction jurisdiction) {
        String id = division.code() + "-" + department;
        String entered = explicitNames.get(id);
        if (entered != null) {
            return Optional.of(entered);
        }
        String own = table.regionalName(division.code(), department)
                .map(DepartmentTable.RegionalName::name)
                .orElse(null);
        return table.find(department, division)
                .map(found -> Department.place(
                        own != null ? own : found.name(), division, jurisdiction.prefectureOf(division)));
    }

    /** A mention under the name that was entered for its body; the same if none was. */
    Mention entered(Mention mention) {
        String name = mention == null || mention.id() == null ? null : explicitNames.get(mention.id());
        return name == null
                ? mention
                : new Mention(mention.start(), mention.end(), mention.printed(), name, mention.id(), mention.sure());
    }

    /** The mention of a department of a division, or an unknown one if divisions of that kind have no such department. */
    Mention mention(
            CharSequence text,
            int start,
            int end,
            AdministrativeDivision division,
            String department,
            Jurisdiction jurisdiction) {
        String printed = text.subSequence(start, end).toString();
        if (division == null || department == null || division.level() == Level.NATION) {
            return new Mention(start, end, printed, jurisdiction.absolute(printed), null);
        }
        return name(division, department, jurisdiction)
                .map(name -> new Mention(start, end, printed, name, division.code() + "-" + department))
                .orElseGet(() -> new Mention(start, end, printed, printed, null));
    }

    /** The mention of what a form may mean in a division on the day of the document. */
    Mention mention(
            CharSequence text,
            int start,
            int end,
            AdministrativeDivision division,
            NameForms.Form form,
            Jurisdiction jurisdiction) {
        String department = division == null
                ? null
                : Reading.best(form.readings(), Tier.of(division), jurisdiction.on())
                        .map(Reading::department)
                        .orElse(null);
        return mention(text, start, end, division, department, jurisdiction);
    }

    /** The mention of a body of the state. */
    Mention national(CharSequence text, int start, int end, NameForms.Form form, Jurisdiction jurisdiction) {
        Reading reading =
                Reading.best(form.readings(), Tier.NATION, jurisdiction.on()).orElseThrow();
        String id = NATION + reading.department();
        String name = table.all().stream()
                .filter(department -> department.id().equals(reading.department()))
                .findFirst()
                .orElseThrow()
                .name();
        return new Mention(
                start, end, text.subSequence(start, end).toString(), explicitNames.getOrDefault(id, name), id);
    }
}
