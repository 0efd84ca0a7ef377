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

/** Tags the agencies of a document with their strongest role. Immutable. */
public final class AgencyTagger {
    private final AgencyRegistry registry;

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
        for (int i = 0; i < mentions.size(); i++) {
            Mention mention = mentions.get(i);
            see(sightings, mention, roles.roleOf(i), mention.printed(), flow.lineAt(mention.start()));
        }
        return sightings.values().stream()
                .map(AgencySightings::tag)
                .sorted(Comparator.comparing(AgencyTag::getRole))
                .toList();
    }

    private void see(
            Map<String, AgencySightings> sightings, AgencyName name, AgencyRole role, Jurisdiction jurisdiction) {
        Mention mention = registry.scanner().readWhole(FlowText.tidy(name.getName()), jurisdiction);
        see(sightings, mention, role, name.getAsPrinted(), 0);
    }

    private static void see(
            Map<String, AgencySightings> sightings, Mention mention, AgencyRole role, String printed, int line) {
        String key = mention.id() != null ? mention.id() : mention.name();
        sightings
                .computeIfAbsent(key, any -> new AgencySightings(mention.id(), mention.name()))
                .see(role, printed, line);
    }
}
