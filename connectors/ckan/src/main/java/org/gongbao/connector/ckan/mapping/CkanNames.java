package org.gongbao.connector.ckan.mapping;

import java.util.List;
import java.util.Locale;
import org.gongbao.record.v1.AgencyRole;
import org.gongbao.record.v1.AgencyTag;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.schemas.identity.Identities;

/**
 * Names and identifiers on the portal. All are ASCII and functions of Gongbao's own identifiers.
 *
 * <p>A dataset's name comes from the documentId alone. Place, issue and position would read better, but a repaired region code or a table of
 * contents read another way would change them, and a removed document is known by nothing but its identifier.
 */
public final class CkanNames {

    static final String TEXT_ROLE = "text";
    static final String PAGE_ROLE = "page";

    private static final int LONGEST = 100;

    private CkanNames() {}

    /** Returns the name of a document's dataset. */
    public static String dataset(String documentId) {
        return "gz-" + documentId.toLowerCase(Locale.ROOT);
    }

    /** Returns the identifier of one of a document's resources: a version 5 UUID of document and role. */
    static String resourceId(String documentId, String role) {
        return Identities.nameBased("ckan-resource|" + documentId + "|" + role).toString();
    }

    static boolean isResourceOf(String documentId, String resourceId) {
        return List.of(TEXT_ROLE, PAGE_ROLE).stream()
                .anyMatch(role -> resourceId(documentId, role).equals(resourceId));
    }

    /** Tells whether a group is one of the subject classes, which Gongbao keeps; others belong to the portal. */
    public static boolean isCategory(String groupName) {
        return groupName.matches("cat-\\d{2}");
    }

    static NamedGroup category(String code, String label) {
        return new NamedGroup("cat-%02d".formatted(Integer.parseInt(code)), label);
    }

    /** Returns the organisation of the issuer; of the gazette's publisher if the document names none. */
    static NamedGroup organisation(EnrichedDocument document) {
        return document.getAgencies().stream()
                .filter(agency -> agency.getRole() == AgencyRole.ISSUER)
                .findFirst()
                .map(CkanNames::organisation)
                .orElseGet(() -> organisationOfFacts(document));
    }

    private static NamedGroup organisation(AgencyTag agency) {
        String name = agency.getId() == null ? "" : "ag-" + agency.getId().toLowerCase(Locale.ROOT);
        return name.matches("[a-z0-9_-]{4," + LONGEST + "}")
                ? new NamedGroup(name, agency.getName())
                : unregistered(agency.getName());
    }

    private static NamedGroup organisationOfFacts(EnrichedDocument document) {
        var facts = document.getDocument();
        if (facts.getIssuer() != null) {
            return unregistered(facts.getIssuer().getName());
        }
        String publisher = facts.getGazette().getPublisher();
        return publisher == null || publisher.isBlank()
                ? new NamedGroup("ag-unknown", "发文机关不详")
                : unregistered(publisher);
    }

    /** An agency that the registry does not know keeps one name for as long as it is spelt the same. */
    private static NamedGroup unregistered(String agencyName) {
        return new NamedGroup("ag-x" + Identities.sha256(agencyName.strip()).substring(0, 16), agencyName);
    }
}
