package org.gongbao.standalone.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongbao.record.v1.Agency;
import org.gongbao.record.v1.AgencyAlias;
import org.gongbao.record.v1.GovernmentLevel;
import org.gongbao.schemas.error.GongbaoException;
import org.gongbao.schemas.place.AdministrativeDivision;
import org.gongbao.schemas.place.AdministrativeDivisions;

/** Makes entries of the registry with a name more or less. Pure. */
public final class Mapping {

    private Mapping() {}

    /**
     * Returns an entry that lists a name.
     *
     * @param known the entry as it is; empty if it is to be made
     * @param alias name with the days on which it holds
     * @param operator who maps it
     * @throws GongbaoException AGY-003 if the entry lists the name already, AGY-004 if its days are the wrong way round
     */
    public static Agency mapped(Agency known, AgencyAlias alias, String operator) {
        if (alias.getValidFrom() != null
                && alias.getValidTo() != null
                && alias.getValidTo().isBefore(alias.getValidFrom())) {
            throw new GongbaoException(
                    "AGY-004",
                    "The name would end on " + alias.getValidTo() + ", before it begins. Nothing was written.");
        }
        boolean listed = Stream.of(
                        Stream.of(new AgencyAlias(known.getName(), null, null)),
                        known.getAliases().stream(),
                        known.getMapped().stream())
                .flatMap(names -> names)
                .anyMatch(alias::equals);
        if (listed) {
            throw new GongbaoException(
                    "AGY-003",
                    "Agency " + known.getAgencyId() + " (" + known.getName() + ") lists the name " + alias.getName()
                            + " already. Nothing was written.");
        }
        List<AgencyAlias> mapped = new ArrayList<>(known.getMapped());
        mapped.removeIf(former -> former.getName().equals(alias.getName()));
        mapped.add(alias);
        return Agency.newBuilder(known).setMapped(mapped).setChangedBy(operator).build();
    }

    /**
     * Returns an entry without a name that an operator mapped.
     *
     * @throws GongbaoException AGY-005 if no operator mapped the name to the agency
     */
    public static Agency unmapped(Agency known, String name, String operator) {
        List<AgencyAlias> mapped = new ArrayList<>(known.getMapped());
        if (!mapped.removeIf(alias -> alias.getName().equals(name))) {
            throw new GongbaoException(
                    "AGY-005",
                    "Nobody mapped " + name + " to agency " + known.getAgencyId()
                            + "; gongbao agencies show tells its names. Nothing was written.");
        }
        return Agency.newBuilder(known).setMapped(mapped).setChangedBy(operator).build();
    }

    /**
     * Returns the entry of another agency that lists the name for the same division.
     *
     * @param agency where the name is to be mapped
     */
    public static Optional<Agency> otherWith(String name, Agency agency, Map<String, Agency> entries) {
        return entries.values().stream()
                .filter(other -> !other.getAgencyId().equals(agency.getAgencyId()))
                .filter(other -> other.getRegionCode().equals(agency.getRegionCode()))
                .filter(other -> other.getName().equals(name)
                        || Stream.concat(other.getAliases().stream(), other.getMapped().stream())
                                .anyMatch(alias -> alias.getName().equals(name) && alias.getValidTo() == null))
                .findFirst();
    }

    /**
     * Makes an entry for an agency that the registry does not list.
     *
     * @param regionCode its division; null = the first six digits of the identifier
     * @throws GongbaoException AGY-001 if the identifier is none, AGY-002 if there is no such division
     */
    public static Agency created(String agencyId, String name, String regionCode) {
        if (!agencyId.matches("[a-z0-9-]{1,100}")) {
            throw new GongbaoException(
                    "AGY-001",
                    "Not an identifier of an agency: " + agencyId
                            + ". Write region and department in small letters, as 140322-finance. Nothing was written.");
        }
        String code = regionCode != null ? regionCode : agencyId.replaceFirst("-.*", "");
        AdministrativeDivision division = AdministrativeDivisions.load()
                .byCode(code)
                .orElseThrow(() -> new GongbaoException(
                        "AGY-002",
                        "The registry has no agency " + agencyId + ", and " + code
                                + " is no division to make it in. Name one with --region CODE (GB/T 2260), or look the"
                                + " agency up with gongbao agencies list. Nothing was written."));
        return Agency.newBuilder()
                .setAgencyId(agencyId)
                .setName(name)
                .setLevel(GovernmentLevel.valueOf(division.level().name()))
                .setParentId(division.code() + "-government")
                .setRegionCode(division.code())
                .setRegion(division.name())
                .build();
    }

    /**
     * Returns that there is no such agency to map a name to, with the identifiers that may have been meant.
     *
     * @param agencyId what was given
     * @param ofRegion the known agencies of its division
     */
    public static GongbaoException unknown(String agencyId, Collection<Agency> ofRegion) {
        String near = NearIdentifiers.of(agencyId, ofRegion).stream()
                .map(agency -> agency.getAgencyId() + " (" + agency.getName() + ")")
                .collect(Collectors.joining(", "));
        return new GongbaoException(
                "AGY-007",
                "There is no agency " + agencyId
                        + (near.isEmpty()
                                ? "; look it up with gongbao agencies list WORD."
                                : ". Did you mean " + near + "?")
                        + " To make a new one, give its full name with --name NAME. Nothing was written.");
    }

    /** Returns a name with the days on which it holds; null = always, or still. */
    public static AgencyAlias name(String name, LocalDate from, LocalDate to) {
        return new AgencyAlias(name.strip(), from, to);
    }
}
