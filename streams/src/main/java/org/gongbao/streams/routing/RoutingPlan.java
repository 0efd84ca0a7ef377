package org.gongbao.streams.routing;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gongbao.record.v1.Agency;
import org.gongbao.record.v1.AgencyRole;
import org.gongbao.record.v1.AgencyTag;
import org.gongbao.record.v1.CategoryTag;
import org.gongbao.record.v1.DocumentStatus;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.schemas.topic.TopicDefinition;
import org.gongbao.schemas.topic.Topics;

/** Chooses topics of categories and agencies for a document; only topics that the catalogue created. Immutable. */
public final class RoutingPlan {

    private static final Set<AgencyRole> ROLES =
            EnumSet.of(AgencyRole.ISSUER, AgencyRole.CO_ISSUER, AgencyRole.ADDRESSEE, AgencyRole.RESPONSIBLE);

    private final Set<String> agencyIds;
    private final Set<String> categoryTopics;

    /** Makes a plan for the agencies that have a topic of their own. */
    public RoutingPlan(Collection<String> agencyIds) {
        this.agencyIds = Set.copyOf(agencyIds);
        this.categoryTopics =
                Topics.categories().stream().map(TopicDefinition::name).collect(Collectors.toUnmodifiableSet());
    }

    /** Returns the agencies with a topic of their own: those that the registry flags and those that the operator adds. */
    public static SortedSet<String> agenciesWithTopics(Collection<Agency> registry, Collection<String> further) {
        SortedSet<String> ids = new TreeSet<>(further);
        registry.stream().filter(Agency::getOwnTopic).map(Agency::getAgencyId).forEach(ids::add);
        return ids;
    }

    /** Returns names of topics, sorted; none for a document that is not active. */
    SortedSet<String> targets(EnrichedDocument document) {
        SortedSet<String> topics = new TreeSet<>();
        if (document.getStatus() == DocumentStatus.ACTIVE) {
            document.getCategories().stream().map(CategoryTag::getCode).forEach(code -> addCategory(code, topics));
            document.getAgencies().stream()
                    .filter(agency -> ROLES.contains(agency.getRole()))
                    .map(AgencyTag::getId)
                    .filter(id -> id != null && agencyIds.contains(id))
                    .forEach(id -> topics.add(Topics.agency(id).name()));
        }
        return topics;
    }

    private void addCategory(String code, SortedSet<String> topics) {
        if (code.matches("\\d{1,2}")) {
            String name = "documents.category.%02d.v1".formatted(Integer.parseInt(code));
            if (categoryTopics.contains(name)) {
                topics.add(name);
            }
        }
    }
}
