package org.gongbao.streams.understanding.agency;

import java.util.ArrayList;
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
        Map<String, AgencyTag> tags = new LinkedHashMap<>();
        if (document.getIssuer() != null) {
            put(tags, whole(document.getIssuer(), jurisdiction), AgencyRole.ISSUER, document.getIssuer().getAsPrinted(), 0);
        }
        document.getCoIssuers().forEach(name -> put(tags, whole(name, jurisdiction), AgencyRole.CO_ISSUER, name.getAsPrinted(), 0));
        document.getAddressees().forEach(name -> put(tags, whole(name, jurisdiction), AgencyRole.ADDRESSEE, name.getAsPrinted(), 0));
        RoleFinder roles = new RoleFinder(flow.text());
        for (Mention mention : registry.scanner().scan(flow.text(), jurisdiction)) {
            put(tags, mention, roles.roleOf(mention), mention.printed(), flow.lineAt(mention.start()));
        }
        List<AgencyTag> sorted = new ArrayList<>(tags.values());
        sorted.sort(Comparator.comparing(AgencyTag::getRole));
        return sorted;
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

    private static void put(Map<String, AgencyTag> tags, Mention mention, AgencyRole role, String printed, int line) {
        String key = mention.id() != null ? mention.id() : mention.name();
        AgencyTag there = tags.get(key);
        if (there == null) {
            tags.put(key, new AgencyTag(mention.id(), mention.name(), printed, role, line));
        } else if (role.compareTo(there.getRole()) < 0 || there.getLine() == 0) {
            AgencyRole stronger = role.compareTo(there.getRole()) < 0 ? role : there.getRole();
            tags.put(key, new AgencyTag(there.getId(), there.getName(), there.getAsPrinted(), stronger, there.getLine() == 0 ? line : there.getLine()));
        }
    }
}
