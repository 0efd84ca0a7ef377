package org.gongbao.connector.ckan.mapping;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongbao.record.v1.CategoryTag;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.record.v1.Paragraph;
import org.gongbao.schemas.identity.Identities;

/**
 * Makes a CKAN dataset of a document: one dataset per document, its organisation the issuer, its groups the subject classes, its version the
 * revision. A pure function: the same document gives the same dataset. Immutable.
 */
public final class CkanMapping {

    private static final int LONGEST_TITLE = 1_000;
    private static final int LONGEST_NOTES = 500;

    private final Optional<String> portalUrl;
    private final TextMode textMode;

    /**
     * Makes a mapping.
     *
     * @param portalUrl base address of Gongbao's pages without a slash at the end; empty = no links back
     * @param textMode how the text gets to the portal
     */
    public CkanMapping(Optional<String> portalUrl, TextMode textMode) {
        this.portalUrl = portalUrl;
        this.textMode = textMode;
    }

    /** Returns the dataset that should stand for a document. */
    public PackageDraft draft(EnrichedDocument document) {
        String name = CkanNames.dataset(document.getDocumentId());
        NamedGroup organisation = CkanNames.organisation(document);
        List<NamedGroup> categories = categories(document);
        Optional<TextFile> text = text(name, document.getDocument());
        ObjectNode fields = JsonNodeFactory.instance
                .objectNode()
                .put("name", name)
                .put(
                        "title",
                        PortalText.cut(PortalText.clean(document.getDocument().getTitle()), LONGEST_TITLE))
                .put("notes", notes(document))
                .put("owner_org", organisation.name())
                .put("version", PackageDraft.version(document.getRevision(), document.getTagging()))
                .put("state", "active")
                .put("url", page(document).orElse(""));
        fields.set("groups", names(categories.stream().map(NamedGroup::name).toList()));
        fields.set("tags", names(tags(document)));
        fields.set("resources", resources(document, text));
        Extras extras = DocumentExtras.of(document);
        fields.set("extras", extras.toJson());
        // over the organisation's title too: a renamed agency is not the same dataset
        String fingerprint = Identities.sha256(fields + organisation.title());
        fields.set("extras", extras.put(Extras.FINGERPRINT, fingerprint).toJson());
        return new PackageDraft(
                document.getDocumentId(),
                name,
                document.getRevision(),
                document.getTagging(),
                organisation,
                categories,
                fields,
                text,
                fingerprint);
    }

    private static String notes(EnrichedDocument document) {
        String summary = document.getSummary() == null ? "" : PortalText.clean(document.getSummary());
        String notes = summary.isEmpty()
                ? document.getDocument().getParagraphs().stream()
                        .map(paragraph -> PortalText.clean(paragraph.getText()))
                        .filter(text -> !text.isEmpty())
                        .findFirst()
                        .orElse("")
                : summary;
        return PortalText.cut(notes, LONGEST_NOTES);
    }

    private static List<NamedGroup> categories(EnrichedDocument document) {
        return document.getCategories().stream()
                .filter(category -> category.getCode().matches("[1-9]|1\\d|2[0-2]"))
                .map(CkanMapping::category)
                .distinct()
                .toList();
    }

    private static NamedGroup category(CategoryTag category) {
        return CkanNames.category(category.getCode(), category.getLabel());
    }

    private static List<String> tags(EnrichedDocument document) {
        Document facts = document.getDocument();
        // the number too: portals split Chinese at blanks only, so that whole tags are all that their search finds
        return PortalText.tags(Stream.concat(
                        document.getKeywords().stream(),
                        Stream.of(facts.getDocNumber(), facts.getGenre(), facts.getInstrument())
                                .filter(word -> word != null))
                .toList());
    }

    private ArrayNode resources(EnrichedDocument document, Optional<TextFile> text) {
        ArrayNode resources = JsonNodeFactory.instance.arrayNode();
        text.ifPresent(file -> resources
                .addObject()
                .put("id", CkanNames.resourceId(document.getDocumentId(), CkanNames.TEXT_ROLE))
                .put("name", "正文")
                .put("url", file.fileName())
                .put("format", "TXT")
                .put("mimetype", "text/plain")
                .put("hash", file.sha256())
                .put("size", file.bytes().length));
        page(document).ifPresent(page -> resources
                .addObject()
                .put("id", CkanNames.resourceId(document.getDocumentId(), CkanNames.PAGE_ROLE))
                .put("name", "网页")
                .put("url", page)
                .put("format", "HTML")
                .put("mimetype", "text/html"));
        return resources;
    }

    private Optional<TextFile> text(String name, Document facts) {
        if (textMode == TextMode.LINK) {
            return Optional.empty();
        }
        String body = Stream.concat(
                        Stream.of(facts.getTitle(), facts.getDocNumber() == null ? "" : facts.getDocNumber()),
                        facts.getParagraphs().stream().map(Paragraph::getText))
                .map(PortalText::clean)
                .filter(block -> !block.isEmpty())
                .collect(Collectors.joining("\n\n", "", "\n"));
        return Optional.of(TextFile.of(name + ".txt", body));
    }

    private Optional<String> page(EnrichedDocument document) {
        return portalUrl.map(base -> base + "/documents/" + document.getDocumentId());
    }

    private static ArrayNode names(List<String> names) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        names.forEach(name -> array.addObject().put("name", name));
        return array;
    }
}
