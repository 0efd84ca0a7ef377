package org.gongbao.streams.understanding.agency;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongbao.record.v1.Agency;
import org.gongbao.record.v1.AgencyAlias;
import org.gongbao.record.v1.Document;
import org.gongbao.schemas.place.AdministrativeDivision;
import org.gongbao.schemas.place.AdministrativeDivisions;
import org.gongbao.schemas.place.Townships;
import org.gongbao.streams.understanding.data.DataFile;
import org.gongbao.streams.understanding.text.FlowText;
import org.gongbao.streams.understanding.text.PlaceInName;

/**
 * The known agencies and their names: by rule the usual departments of every division of China, down to the governments of townships, and the entries that
 * people made, which come first. Immutable and thread-safe.
 */
public final class AgencyRegistry {
    private final AdministrativeDivisions divisions;
    private final AgencyRules rules;
    private final Map<String, Agency> explicit;
    private final AgencyScanner scanner;

    private AgencyRegistry(AdministrativeDivisions divisions, AgencyRules rules, Map<String, Agency> explicit) {
        this.divisions = divisions;
        this.rules = rules;
        this.explicit = explicit;
        this.scanner = rules.scanner(
                names(explicit.values().stream()
                        .flatMap(entry -> formsOf(entry).stream())
                        .toList()),
                explicit.values().stream().collect(Collectors.toMap(Agency::getAgencyId, Agency::getName)));
    }

    /** Reads the rules from the data files of this module; no entry is known. */
    public static AgencyRegistry load() {
        AdministrativeDivisions divisions = AdministrativeDivisions.load();
        AgencyRules rules = AgencyRules.load(divisions, Townships.load());
        return new AgencyRegistry(divisions, rules, Map.of());
    }

    /**
     * This registry with entries that people made, as they stand on {@code reference.agencies.v1}, in place of those that it had. An entry's name, aliases
     * and mapped names come before what the rules say, so a name that the rules give to one agency can be given to another; a name with days counts for
     * documents of those days only. A name counts with its place, with a level word in place of the place (县教科局) and as it is entered. An entry for an
     * agency that the rules know keeps its other names. Entries that say just what the rules say change nothing, so all of the topic may be given. Takes
     * milliseconds: what the rules know is shared.
     *
     * @param entries any number, in any order; of several for one agency the last counts
     */
    public AgencyRegistry with(Collection<Agency> entries) {
        Map<String, Agency> kept = new TreeMap<>();
        for (Agency entry : entries) {
            if (isExplicit(entry)) {
                kept.put(entry.getAgencyId(), entry);
            } else {
                kept.remove(entry.getAgencyId());
            }
        }
        return new AgencyRegistry(divisions, rules, kept);
    }

    /** Tells whether an entry says anything that the rules do not say by themselves. */
    public boolean isExplicit(Agency entry) {
        return rules.find(entry.getAgencyId()).filter(entry::equals).isEmpty();
    }

    /** What {@code reference.agencies.v1} is seeded with; made anew at each call. */
    public List<Agency> agencies() {
        return DataFile.words("agency/seeded-regions.tsv").stream()
                .map(code -> divisions
                        .byCode(code)
                        .orElseThrow(() -> new IllegalStateException("agency/seeded-regions.tsv names division " + code
                                + ", which is not in the table of divisions")))
                .flatMap(rules::agenciesOf)
                .toList();
    }

    /** The entries that people made. */
    public List<Agency> entries() {
        return List.copyOf(explicit.values());
    }

    /** The agencies of any division by rule or entry: its usual departments, then its townships' governments and what else was entered. */
    public List<Agency> agenciesOf(String regionCode) {
        Map<String, Agency> agencies = new LinkedHashMap<>();
        divisions.byCode(regionCode).stream()
                .flatMap(division -> Stream.concat(rules.agenciesOf(division), rules.townshipsOf(division)))
                .forEach(agency -> agencies.put(agency.getAgencyId(), agency));
        explicit.values().stream()
                .filter(agency -> agency.getRegionCode().equals(regionCode))
                .forEach(agency -> agencies.put(agency.getAgencyId(), agency));
        return List.copyOf(agencies.values());
    }

    /** The agency of an identifier, in any division. */
    public Optional<Agency> find(String agencyId) {
        Agency entered = explicit.get(agencyId);
        return entered != null ? Optional.of(entered) : rules.find(agencyId);
    }

    /** Finds an agency by a name as printed today; see {@link #resolve(String, String, LocalDate)}. */
    public Optional<Agency> resolve(String name, String regionCode) {
        return resolve(name, regionCode, null);
    }

    /**
     * Finds an agency by a name as printed. The agency may lie outside the seeded divisions.
     *
     * @param name full, short, relative or former name, as 县财政局
     * @param regionCode division whose government speaks, six digits (GB/T 2260), from which relative names count; null if not known
     * @param on day on which the name was printed; null for today
     */
    public Optional<Agency> resolve(String name, String regionCode, LocalDate on) {
        Jurisdiction jurisdiction = Jurisdiction.of(divisions, regionCode, on);
        String id = scanner.readWhole(FlowText.tidy(name), jurisdiction).id();
        return id == null ? Optional.empty() : find(id);
    }

    AgencyScanner scanner() {
        return scanner;
    }

    Map<String, Agency> explicit() {
        return explicit;
    }

    /** Who speaks in a document: its issuer's division, else the gazette's; and when. */
    Jurisdiction jurisdiction(Document document) {
        Jurisdiction around = Jurisdiction.of(divisions, document.getGazette().getRegionCode(), document.getSignedOn());
        if (document.getIssuer() == null) {
            return around;
        }
        AdministrativeDivision issuer = rules.placeAtHead(document.getIssuer().getName(), around);
        return issuer == null
                ? around.ofUnlisted(PlaceInName.of(document.getIssuer().getName()))
                : Jurisdiction.of(divisions, issuer.code(), document.getSignedOn());
    }

    /** Reads these forms of names. */
    ExplicitNames names(Collection<ExplicitNames.Form> forms) {
        return rules.explicitNames(forms);
    }

    /** The forms of an entry's names that say more than the rules do. */
    List<ExplicitNames.Form> formsOf(Agency entry) {
        Set<AgencyAlias> byRule = new HashSet<>();
        rules.find(entry.getAgencyId()).ifPresent(agency -> {
            byRule.addAll(agency.getAliases());
            byRule.add(new AgencyAlias(agency.getName(), null, null));
        });
        AdministrativeDivision region = divisions.byCode(entry.getRegionCode()).orElse(null);
        Stream<ExplicitNames.Form> mapped = entry.getMapped().stream().map(alias -> form(alias, entry, region, true));
        Stream<ExplicitNames.Form> own = Stream.concat(
                        Stream.of(new AgencyAlias(entry.getName(), null, null)), entry.getAliases().stream())
                .filter(alias -> !byRule.contains(alias))
                .map(alias -> form(alias, entry, region, false));
        return Stream.concat(mapped, own)
                .filter(form -> form.form().length() > 1)
                .toList();
    }

    private static ExplicitNames.Form form(
            AgencyAlias alias, Agency entry, AdministrativeDivision region, boolean mapped) {
        return new ExplicitNames.Form(
                FlowText.tidy(alias.getName()), entry, region, mapped, alias.getValidFrom(), alias.getValidTo());
    }
}
