package org.gongbao.standalone.registry;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.gongbao.record.v1.Agency;
import org.gongbao.record.v1.AgencyTag;
import org.gongbao.record.v1.DocumentStatus;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.schemas.topic.Topics;
import org.gongbao.standalone.line.Clients;
import org.gongbao.standalone.topic.TopicFollower;
import org.gongbao.standalone.topic.TopicReader;
import org.gongbao.standalone.topic.TopicWriter;
import org.gongbao.streams.understanding.agency.AgencyRegistry;

/** The registry of agencies of a running installation: the entries of its topic, and for any division of China the agencies that the rules know. */
public final class AgencyBook {

    private final Clients clients;
    private final TopicReader reader;
    private final AgencyRegistry rules = AgencyRegistry.load();

    /** What is left of a document: the names in it that no entry knows. */
    private record Unknown(String title, List<AgencyTag> tags) {}

    /** Opens the registry of a cluster. */
    public AgencyBook(Clients clients) {
        this.clients = clients;
        this.reader = new TopicReader(clients);
    }

    /** Returns all entries, by identifier. */
    public Map<String, Agency> entries() {
        return new TreeMap<>(reader.latest(Topics.REFERENCE_AGENCIES));
    }

    /** Returns an agency, by entry or else by rule. */
    public Optional<Agency> find(String agencyId) {
        return Optional.ofNullable(entries().get(agencyId)).or(() -> rules.find(agencyId));
    }

    /** Returns the agencies of a division, by entry or else by rule. */
    public List<Agency> of(String regionCode) {
        return rules.with(entries().values()).agenciesOf(regionCode);
    }

    /** Returns the documents in the feed that carry a name, as printed or made absolute, whatever agency it means now. */
    public Set<String> carrying(String name) {
        Set<String> documentIds = new HashSet<>();
        reader.read(Topics.DOCUMENTS_ENRICHED, key -> true, (id, document) -> {
            boolean carries = document != null
                    && document.getStatus() == DocumentStatus.ACTIVE
                    && document.getAgencies().stream()
                            .anyMatch(tag -> name.equals(tag.getName()) || name.equals(tag.getAsPrinted()));
            if (carries) {
                documentIds.add(id);
            } else {
                documentIds.remove(id);
            }
        });
        return documentIds;
    }

    /** Returns the names without an entry, those that most documents carry first. */
    public List<UnknownName> unknown() {
        Map<String, Unknown> documents = new LinkedHashMap<>();
        reader.read(Topics.DOCUMENTS_ENRICHED, key -> true, (id, document) -> {
            List<AgencyTag> tags = document == null || document.getStatus() != DocumentStatus.ACTIVE
                    ? List.of()
                    : document.getAgencies().stream()
                            .filter(tag -> tag.getId() == null)
                            .toList();
            if (tags.isEmpty()) {
                documents.remove(id);
            } else {
                documents.put(id, new Unknown(document.getDocument().getTitle(), tags));
            }
        });
        Map<String, UnknownName> names = new LinkedHashMap<>();
        documents.forEach((id, document) -> document.tags().forEach(tag -> names.computeIfAbsent(
                        tag.getName(),
                        name -> new UnknownName(name, tag.getAsPrinted(), new ArrayList<>(), document.title()))
                .documentIds()
                .add(id)));
        return names.values().stream()
                .sorted(Comparator.<UnknownName>comparingInt(
                                name -> name.documentIds().size())
                        .reversed())
                .toList();
    }

    /**
     * Writes an entry and waits until documents have been tagged by it.
     *
     * @param documentIds documents that should come out otherwise
     * @return those that did within that time
     */
    public Set<String> write(Agency entry, Set<String> documentIds, Duration atMost) {
        try (TopicFollower follower = new TopicFollower(clients, List.of(Topics.DOCUMENTS_ENRICHED))) {
            new TopicWriter(clients).write(Topics.REFERENCE_AGENCIES, entry.getAgencyId(), entry);
            Set<String> retagged = new HashSet<>();
            if (!documentIds.isEmpty()) {
                follower.await(atMost, (id, value) -> {
                    if (value instanceof EnrichedDocument && documentIds.contains(id)) {
                        retagged.add(id);
                    }
                    return retagged.size() == documentIds.size();
                });
            }
            return retagged;
        }
    }
}
