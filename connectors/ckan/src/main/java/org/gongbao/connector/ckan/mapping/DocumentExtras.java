package org.gongbao.connector.ckan.mapping;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.gongbao.record.v1.AgencyName;
import org.gongbao.record.v1.AgencyRole;
import org.gongbao.record.v1.AgencyTag;
import org.gongbao.record.v1.Citation;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.record.v1.Gazette;
import org.gongbao.record.v1.Provenance;

/** Puts what CKAN has no field for into extras. */
final class DocumentExtras {

    private DocumentExtras() {}

    static Extras of(EnrichedDocument enriched) {
        Document facts = enriched.getDocument();
        Extras extras = new Extras()
                .put(Extras.DOCUMENT_ID, enriched.getDocumentId())
                .put("change_class", enriched.getChangeClass())
                .put("doc_number", facts.getDocNumber())
                .put("doc_number_printed", facts.getDocNumberAsPrinted())
                .put("genre", facts.getGenre())
                .put("instrument", facts.getInstrument());
        agencies(extras, enriched);
        dates(extras, enriched);
        gazette(extras, facts.getGazette(), facts.getProvenance());
        return extras.put("places", enriched.getPlaces())
                .put("cites", cited(enriched))
                .put("cites_documents", citedDocuments(enriched))
                .put("source_file", facts.getProvenance().getFile())
                .put("source_sha256", facts.getProvenance().getSha256())
                .put("rule_set", enriched.getRuleSetVersion());
    }

    private static void agencies(Extras extras, EnrichedDocument enriched) {
        Document facts = enriched.getDocument();
        extras.put(
                        "issuer",
                        facts.getIssuer() == null ? null : facts.getIssuer().getName())
                .put("issuer_id", issuerId(enriched))
                .put(
                        "issuers",
                        Stream.concat(Stream.ofNullable(facts.getIssuer()), facts.getCoIssuers().stream())
                                .map(AgencyName::getName)
                                .toList())
                .put(
                        "addressees",
                        facts.getAddressees().stream().map(AgencyName::getName).toList());
    }

    private static String issuerId(EnrichedDocument enriched) {
        return enriched.getAgencies().stream()
                .filter(agency -> agency.getRole() == AgencyRole.ISSUER)
                .map(AgencyTag::getId)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static void dates(Extras extras, EnrichedDocument enriched) {
        Document facts = enriched.getDocument();
        extras.put("signed_date", facts.getSignedOn())
                .put("published_date", facts.getGazette().getPublishedOn())
                .put("effective_date", enriched.getEffectiveOn());
        if (enriched.getExpires() != null) {
            extras.put("expiry_date", enriched.getExpires().getOn())
                    .put("expiry_text", enriched.getExpires().getText());
        }
    }

    private static void gazette(Extras extras, Gazette gazette, Provenance provenance) {
        extras.put("gazette", gazette.getTitle())
                .put("gazette_year", gazette.getYear())
                .put("gazette_issue", gazette.getIssue())
                .put("gazette_pages", pages(provenance))
                .put("region_code", gazette.getRegionCode());
    }

    private static String pages(Provenance provenance) {
        if (provenance.getStartPage() == null) {
            return null;
        }
        return provenance.getEndPage() == null || provenance.getEndPage().equals(provenance.getStartPage())
                ? provenance.getStartPage().toString()
                : provenance.getStartPage() + "-" + provenance.getEndPage();
    }

    private static List<String> cited(EnrichedDocument enriched) {
        return enriched.getCitations().stream()
                .map(citation -> citation.getDocNumber() == null ? citation.getTitle() : citation.getDocNumber())
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<String> citedDocuments(EnrichedDocument enriched) {
        return enriched.getCitations().stream()
                .map(Citation::getDocumentId)
                .filter(Objects::nonNull)
                .toList();
    }
}
