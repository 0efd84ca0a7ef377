package org.gongbao.streams.understanding.agency;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.record.v1.AgencyName;
import org.gongbao.record.v1.AgencyRole;
import org.gongbao.record.v1.AgencyTag;
import org.gongbao.record.v1.Document;
import org.gongbao.streams.understanding.text.FlowText;

/** Tags the agencies of a document with their strongest role; one that issues it and has duties in it gets a second tag. Immutable. */
public final class AgencyTagger {
    private final AgencyRegistry registry;
    private final Predecessors predecessors = new Predecessors();

    /** A tagger that knows the agencies of a registry. */
    public AgencyTagger(AgencyRegistry registry) {
        this.registry = registry;
    }

    /** Agencies of a document, strongest role first, then in the order of the text. */
    public List<AgencyTag> tag(Document document, FlowText flow) {
        Jurisdiction jurisdiction = registry.jurisdiction(document);
        Map<String, AgencySightings> sightings = new LinkedHashMap<>();
        if (document.getIssuer() != null) {
            see(sightings, document.getIssuer(), AgencyRole.ISSUER, jurisdiction);
        }
        document.getCoIssuers().forEach(name -> see(sightings, name, AgencyRole.CO_ISSUER, jurisdiction));
        document.getAddressees().forEach(name -> see(sightings, name, AgencyRole.ADDRESSEE, jurisdiction));
        List<Mention> mentions = registry.scanner().scan(flow.text(), jurisdiction);
        RoleFinder roles = new RoleFinder(flow.text(), mentions);
        FormerNames former = new FormerNames(flow.text());
        for (int i = 0; i < mentions.size(); i++) {
            Mention mention = mentions.get(i);
            AgencySightings seen = of(sightings, mention, mention.printed(), jurisdiction);
            int line = flow.lineAt(mention.start());
            if (former.hold(mention)) {
                seen.seeFormer(mention.printed(), line);
            } else {
                seen.see(roles.roleOf(i), mention.printed(), line);
            }
        }
        return sightings.values().stream()
                .flatMap(sighting -> sighting.tags().stream())
                .sorted(Comparator.comparing(AgencyTag::getRole))
                .toList();
    }

    private void see(
            Map<String, AgencySightings> sightings, AgencyName name, AgencyRole role, Jurisdiction jurisdiction) {
        Mention mention = registry.scanner().readWhole(FlowText.tidy(name.getName()), jurisdiction);
        of(sightings, mention, name.getAsPrinted(), jurisdiction).see(role, name.getAsPrinted(), 0);
    }

    private AgencySightings of(
            Map<String, AgencySightings> sightings, Mention mention, String printed, Jurisdiction jurisdiction) {
        String key = mention.id() != null
                ? mention.id() + predecessors.bodyOf(mention.id(), printed, jurisdiction.on())
                : mention.name();
        return sightings.computeIfAbsent(key, any -> new AgencySightings(mention.id(), mention.name()));
    }
}
