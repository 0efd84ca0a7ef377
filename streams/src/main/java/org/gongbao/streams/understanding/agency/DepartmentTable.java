package org.gongbao.streams.understanding.agency;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongbao.schemas.place.AdministrativeDivision;
import org.gongbao.streams.understanding.agency.Department.DatedName;
import org.gongbao.streams.understanding.data.DataFile;

/** The usual departments and where their names differ: {@code departments.tsv} and {@code regional-names.tsv}. Immutable. */
final class DepartmentTable {
    /**
     * Names that one division uses.
     *
     * @param name official name without its place
     * @param otherNames other names
     */
    record RegionalName(String name, List<String> otherNames) {}

    private final List<Department> departments;
    private final Map<String, Department> byIdAndTier = new HashMap<>();
    private final Map<String, RegionalName> regional = new HashMap<>();

    private DepartmentTable(List<Department> departments) {
        this.departments = departments;
        for (Department department : departments) {
            department.tiers().forEach(tier -> byIdAndTier.put(department.id() + tier, department));
        }
    }

    static DepartmentTable load() {
        DepartmentTable table = new DepartmentTable(DataFile.rows("agency/departments.tsv", 7).stream()
                .map(DepartmentTable::department)
                .toList());
        for (List<String> row : DataFile.rows("agency/regional-names.tsv", 4)) {
            table.regional.put(row.get(0) + row.get(1), new RegionalName(row.get(2), DataFile.list(row.get(3))));
        }
        return table;
    }

    List<Department> all() {
        return departments;
    }

    /** The department of a division, if divisions of that kind usually have it. */
    Optional<Department> find(String id, AdministrativeDivision division) {
        return Optional.ofNullable(byIdAndTier.get(id + Tier.of(division)));
    }

    Optional<RegionalName> regionalName(String regionCode, String id) {
        return Optional.ofNullable(regional.get(regionCode + id));
    }

    /** All local names with the department that they stand for. */
    Map<String, String> regionalForms() {
        Map<String, String> forms = new HashMap<>();
        regional.forEach((key, names) -> {
            forms.put(names.name(), key.substring(6));
            names.otherNames().forEach(name -> forms.put(name, key.substring(6)));
        });
        return forms;
    }

    private static Department department(List<String> row) {
        return new Department(
                row.get(0),
                row.get(1).chars().mapToObj(c -> Tier.ofLetter((char) c)).toList(),
                row.get(2),
                DataFile.list(row.get(3)),
                DataFile.list(row.get(4)),
                DataFile.list(row.get(5)).stream()
                        .map(DepartmentTable::datedName)
                        .toList(),
                row.get(6).equals("T"));
    }

    private static DatedName datedName(String cell) {
        int at = cell.indexOf('@');
        int dots = cell.indexOf("..", at);
        return new DatedName(cell.substring(0, at), day(cell.substring(at + 1, dots)), day(cell.substring(dots + 2)));
    }

    private static LocalDate day(String cell) {
        return cell.isEmpty()
                ? null
                : LocalDate.of(
                        Integer.parseInt(cell.substring(0, 4)),
                        Integer.parseInt(cell.substring(5, 7)),
                        Integer.parseInt(cell.substring(8)));
    }
}
