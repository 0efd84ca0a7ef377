package org.gongbao.streams.understanding.agency;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.record.v1.AgencyName;
import org.gongbao.record.v1.AgencyRole;
import org.gongbao.record.v1.AgencyTag;
import org.gongbao.record.v1.Document;
import org.gongbao.schemas.place.AdministrativeDivision;
import org.gongbao.streams.understanding.text.FlowText;

/** Tags the agencies of a document with their strongest role. Immutable. */
public final class AgencyTagger {
    private final AgencyRegistry registry;

    /** A tagger that knows the agencies of a registry. */
    public AgencyTagger(AgencyRegistry registry) {
        this.registry = registry;
    }

    /** Agencies of a document, strongest role first, then in the order of the text. */
    public List<AgencyTag> tag(Document document, FlowText flow) {
        Jurisdiction jurisdiction = registry.jurisdiction(home(document));
        Map<String, AgencySightings> sightings = new LinkedHashMap<>();
        if (document.getIssuer() != null) {
            see(
                    sightings,
                    whole(document.getIssuer(), jurisdiction),
                    AgencyRole.ISSUER,
                    document.getIssuer().getAsPrinted(),
                    0);
        }
        document.getCoIssuers()
                .forEach(name ->
                        see(sightings, whole(name, jurisdiction), AgencyRole.CO_ISSUER, name.getAsPrinted(), 0));
        document.getAddressees()
                .forEach(name ->
                        see(sightings, whole(name, jurisdiction), AgencyRole.ADDRESSEE, name.getAsPrinted(), 0));
        RoleFinder roles = new RoleFinder(flow.text());
        for (Mention mention : registry.scanner().scan(flow.text(), jurisdiction)) {
            see(sightings, mention, roles.roleOf(mention), mention.printed(), flow.lineAt(mention.start()));
        }
        return sightings.values().stream()
                .map(AgencySightings::tag)
                .sorted(Comparator.comparing(AgencyTag::getRole))
                .toList();
    }

    /** Division whose government speaks: the issuer's, else the gazette's. */
    private String home(Document document) {
        String issuer = document.getIssuer() == null ? "" : document.getIssuer().getName();
        return registry.divisions().startingText(issuer).stream()
                .findFirst()
                .map(AdministrativeDivision::code)
                .orElse(document.getGazette().getRegionCode());
    }

    private Mention whole(AgencyName name, Jurisdiction jurisdiction) {
        return registry.scanner().readWhole(FlowText.tidy(name.getName()), jurisdiction);
    }

    private static void see(
            Map<String, AgencySightings> sightings, Mention mention, AgencyRole role, String printed, int line) {
        String key = mention.id() != null ? mention.id() : mention.name();
        sightings
                .computeIfAbsent(key, any -> new AgencySightings(mention.id(), mention.name()))
                .see(role, printed, line);
    }
}
