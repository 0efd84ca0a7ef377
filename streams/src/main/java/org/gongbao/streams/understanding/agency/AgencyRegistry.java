package org.gongbao.streams.understanding.agency;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongbao.record.v1.Agency;
import org.gongbao.record.v1.AgencyAlias;
import org.gongbao.record.v1.GovernmentLevel;
import org.gongbao.schemas.place.AdministrativeDivision;
import org.gongbao.schemas.place.AdministrativeDivision.Level;
import org.gongbao.schemas.place.AdministrativeDivisions;
import org.gongbao.streams.understanding.data.DataFile;
import org.gongbao.streams.understanding.text.FlowText;

/**
 * The known agencies and their names: the usual departments of every division of China, of which those of the seeded divisions are listed. Immutable and thread-safe.
 */
public final class AgencyRegistry {
    private static final Map<Level, String> LEVEL_WORDS =
            Map.of(Level.PROVINCE, "省", Level.PREFECTURE, "市", Level.COUNTY, "县");

    private final AdministrativeDivisions divisions;
    private final DepartmentTable table;
    private final AgencyScanner scanner;
    private final Map<String, Agency> seeded;

    private AgencyRegistry(AdministrativeDivisions divisions, DepartmentTable table) {
        this.divisions = divisions;
        this.table = table;
        this.scanner = AgencyScanner.of(divisions, table);
        this.seeded = DataFile.rows("agency/seeded-regions.tsv", 1).stream()
                .map(List::getFirst)
                .map(code -> divisions
                        .byCode(code)
                        .orElseThrow(() -> new IllegalStateException("agency/seeded-regions.tsv names division " + code
                                + ", which is not in the table of divisions")))
                .flatMap(this::agenciesOf)
                .collect(Collectors.toMap(
                        Agency::getAgencyId, Function.identity(), (first, second) -> first, LinkedHashMap::new));
    }

    /** Reads the registry from the data files of this module. */
    public static AgencyRegistry load() {
        return new AgencyRegistry(AdministrativeDivisions.load(), DepartmentTable.load());
    }

    /** What {@code reference.agencies.v1} is seeded with. */
    public List<Agency> agencies() {
        return List.copyOf(seeded.values());
    }

    /** The seeded agency of an identifier. */
    public Optional<Agency> find(String agencyId) {
        return Optional.ofNullable(seeded.get(agencyId));
    }

    /**
     * Finds an agency by a name as printed. The agency may lie outside the seeded divisions.
     *
     * @param name full, short or relative name, as 县财政局
     * @param regionCode division whose government speaks, six digits (GB/T 2260), from which relative names count; null if not known
     */
    public Optional<Agency> resolve(String name, String regionCode) {
        String id =
                scanner.readWhole(FlowText.tidy(name), jurisdiction(regionCode)).id();
        return id == null ? Optional.empty() : agency(id);
    }

    private Optional<Agency> agency(String id) {
        Agency listed = seeded.get(id);
        if (listed != null) {
            return Optional.of(listed);
        }
        return divisions.byCode(id.substring(0, 6)).flatMap(division -> table.find(id.substring(7), division.level())
                .map(department -> agency(division, department)));
    }

    AdministrativeDivisions divisions() {
        return divisions;
    }

    AgencyScanner scanner() {
        return scanner;
    }

    Jurisdiction jurisdiction(String regionCode) {
        return new Jurisdiction(divisions, divisions.byCode(regionCode).orElse(null));
    }

    private Stream<Agency> agenciesOf(AdministrativeDivision division) {
        return table.all().stream()
                .filter(department -> department.levels().contains(division.level()))
                .map(department -> agency(division, department));
    }

    private Agency agency(AdministrativeDivision division, Department department) {
        String prefecture = jurisdiction(division.code()).prefectureOf(division);
        Optional<DepartmentTable.RegionalName> regional = table.regionalName(division.code(), department.id());
        String name = regional.map(names -> Department.place(names.name(), division.name(), prefecture))
                .orElseGet(() -> department.nameIn(division.name(), prefecture));
        boolean government = department.id().equals("government");
        return new Agency(
                division.code() + "-" + department.id(),
                name,
                aliases(division, department, name, prefecture),
                level(division.level()),
                government ? null : division.code() + "-government",
                division.code(),
                division.name(),
                department.id(),
                department.ownTopic());
    }

    private List<AgencyAlias> aliases(
            AdministrativeDivision division, Department department, String name, String prefecture) {
        Map<String, AgencyAlias> aliases = new LinkedHashMap<>();
        String word = LEVEL_WORDS.getOrDefault(division.level(), "");
        List<String> others = new ArrayList<>();
        table.regionalName(division.code(), department.id()).ifPresent(names -> others.addAll(names.otherNames()));
        others.add(department.name());
        others.addAll(department.otherNames());
        for (String other : others) {
            String full = Department.place(other, division.name(), prefecture);
            aliases.putIfAbsent(full, new AgencyAlias(full, null, null));
            if (!other.contains("{")) {
                aliases.putIfAbsent(word + other, new AgencyAlias(word + other, null, null));
            }
        }
        department.formerNames().forEach(former -> {
            String full = Department.place(former.name(), division.name(), prefecture);
            aliases.putIfAbsent(full, new AgencyAlias(full, former.from(), former.to()));
        });
        aliases.remove(name);
        return List.copyOf(aliases.values());
    }

    private static GovernmentLevel level(Level level) {
        return switch (level) {
            case NATION -> GovernmentLevel.NATION;
            case PROVINCE -> GovernmentLevel.PROVINCE;
            case PREFECTURE -> GovernmentLevel.PREFECTURE;
            case COUNTY -> GovernmentLevel.COUNTY;
        };
    }
}
