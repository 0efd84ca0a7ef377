package org.gongbao.streams.understanding.agency;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongbao.record.v1.Agency;
import org.gongbao.record.v1.AgencyAlias;
import org.gongbao.record.v1.GovernmentLevel;
import org.gongbao.schemas.place.AdministrativeDivision;
import org.gongbao.schemas.place.AdministrativeDivisions;
import org.gongbao.schemas.place.Township;
import org.gongbao.schemas.place.Townships;
import org.gongbao.streams.understanding.text.FlowText;

/** The agencies that every division has by law or custom, and the readers of their names. Immutable. */
final class AgencyRules {
    private static final int LENGTH_OF_REGION = 6;
    private static final int LENGTH_OF_TOWNSHIP = 9;
    private static final List<String> LEVEL_WORDS =
            List.of("自治区", "自治州", "自治县", "自治旗", "省", "市", "县", "区", "旗", "州", "盟");

    private final AdministrativeDivisions divisions;
    private final Townships townships;
    private final DepartmentTable table;
    private final PlaceReader places;
    private final NameForms forms;
    private final NameBoundaries boundaries = new NameBoundaries();
    private final NameEndings endings = new NameEndings();
    private final MergedBureaus merged = new MergedBureaus();
    private final TownshipReader townshipBodies;

    private AgencyRules(AdministrativeDivisions divisions, Townships townships, DepartmentTable table) {
        this.divisions = divisions;
        this.townships = townships;
        this.table = table;
        this.places = new PlaceReader(divisions);
        this.forms = new NameForms(table);
        this.townshipBodies = new TownshipReader(townships, boundaries);
    }

    static AgencyRules load(AdministrativeDivisions divisions, Townships townships) {
        return new AgencyRules(divisions, townships, DepartmentTable.load());
    }

    /** Reads these forms of entered names, with a place or level before them or without. */
    ExplicitNames explicitNames(Collection<ExplicitNames.Form> entered) {
        return new ExplicitNames(places, entered);
    }

    /**
     * A scanner that knows entered names too. All that no entry changes is shared.
     *
     * @param fullNames names of the agencies that were entered, by identifier
     */
    AgencyScanner scanner(ExplicitNames explicit, Map<String, String> fullNames) {
        Naming naming = new Naming(table, fullNames);
        NameReader names = new NameReader(places, forms, naming, merged);
        return new AgencyScanner(
                places,
                new BodyReader(places, explicit, names, townshipBodies, naming),
                new UnknownNameReader(places, names, boundaries, endings),
                new SeriesReader(places, forms, naming),
                new ProperNames(boundaries, endings),
                boundaries);
    }

    /** The division whose name an issuer's name begins with; null if it begins with none. */
    AdministrativeDivision placeAtHead(String issuer, Jurisdiction around) {
        String name = FlowText.tidy(issuer).replaceFirst("^中共", "");
        PlacePrefix place = places.fullName(name, 0, around);
        if (place == null) {
            place = places.shortName(name, 0, around);
        }
        return place == null ? null : place.division();
    }

    /** The agency of an identifier: region, hyphen, department. */
    Optional<Agency> find(String id) {
        int hyphen = id.indexOf('-');
        if (hyphen == LENGTH_OF_TOWNSHIP) {
            return townships.byCode(id.substring(0, hyphen)).flatMap(township -> divisions
                    .byCode(township.countyCode())
                    .flatMap(county -> townshipAgencies(county, township)
                            .filter(agency -> agency.getAgencyId().equals(id))
                            .findFirst()));
        }
        if (hyphen != LENGTH_OF_REGION) {
            return Optional.empty();
        }
        return divisions.byCode(id.substring(0, hyphen)).flatMap(division -> table.find(
                        id.substring(hyphen + 1), division)
                .map(department -> agency(division, department)));
    }

    /** All departments of a division. */
    Stream<Agency> agenciesOf(AdministrativeDivision division) {
        return table.all().stream()
                .filter(department -> department.tiers().contains(Tier.of(division)))
                .map(department -> agency(division, department));
    }

    /** The governments and party committees of a county's townships. */
    Stream<Agency> townshipsOf(AdministrativeDivision county) {
        return townships.of(county.code()).stream().flatMap(township -> townshipAgencies(county, township));
    }

    private static Stream<Agency> townshipAgencies(AdministrativeDivision county, Township township) {
        return Stream.of("government", "party-committee").map(department -> {
            String full = TownshipReader.name(county.name(), township, department);
            String relative = full.replaceFirst(county.name(), "");
            return new Agency(
                    township.code() + "-" + department,
                    full,
                    List.of(new AgencyAlias(relative, null, null)),
                    GovernmentLevel.TOWNSHIP,
                    county.code() + "-" + department,
                    county.code(),
                    county.name(),
                    department,
                    false,
                    List.of(),
                    null);
        });
    }

    private Agency agency(AdministrativeDivision division, Department department) {
        String prefecture = prefectureOf(division);
        String usual = table.regionalName(division.code(), department.id())
                .map(DepartmentTable.RegionalName::name)
                .orElse(department.name());
        boolean ofTheState = Tier.of(division) == Tier.NATION;
        String name = ofTheState ? usual : Department.place(usual, division, prefecture);
        boolean head = department.id().equals("government") || ofTheState;
        return new Agency(
                division.code() + "-" + department.id(),
                name,
                ofTheState ? dated(department) : aliases(division, department, name, prefecture),
                Tier.of(division).level(),
                head ? null : division.code() + "-government",
                division.code(),
                division.name(),
                department.id(),
                department.ownTopic(),
                List.of(),
                null);
    }

    private String prefectureOf(AdministrativeDivision division) {
        return divisions
                .parentOf(division)
                .filter(parent -> parent.level() == AdministrativeDivision.Level.PREFECTURE)
                .orElse(division)
                .name();
    }

    private static List<AgencyAlias> dated(Department department) {
        return department
                .names()
                .skip(1)
                .map(name -> new AgencyAlias(name.name(), name.from(), name.to()))
                .toList();
    }

    /** Full names with the division and relative ones with its level, which need no place inside. */
    private List<AgencyAlias> aliases(
            AdministrativeDivision division, Department department, String name, String prefecture) {
        Map<String, AgencyAlias> aliases = new LinkedHashMap<>();
        List<Department.DatedName> names = new ArrayList<>();
        table.regionalName(division.code(), department.id()).ifPresent(own -> own.otherNames()
                .forEach(other -> names.add(new Department.DatedName(other, null, null))));
        department.names().forEach(names::add);
        for (Department.DatedName other : names) {
            String full = Department.place(other.name(), division, prefecture);
            aliases.putIfAbsent(full, new AgencyAlias(full, other.from(), other.to()));
            if (!other.name().contains("{") && other.to() == null) {
                String relative = levelWord(division) + other.name();
                aliases.putIfAbsent(relative, new AgencyAlias(relative, other.from(), null));
            }
        }
        aliases.remove(name);
        return List.copyOf(aliases.values());
    }

    private static String levelWord(AdministrativeDivision division) {
        return LEVEL_WORDS.stream()
                .filter(division.name()::endsWith)
                .findFirst()
                .orElse("");
    }
}
