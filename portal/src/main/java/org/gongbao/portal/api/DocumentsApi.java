package org.gongbao.portal.api;

import static java.util.stream.Collectors.joining;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gongbao.portal.PortalException;
import org.gongbao.portal.index.DocumentSearch;
import org.gongbao.portal.index.Hit;
import org.gongbao.portal.index.ResultPage;
import org.gongbao.portal.json.AvroJson;
import org.gongbao.portal.query.DocumentParameters;
import org.gongbao.portal.query.PortalLinks;
import org.gongbao.portal.tail.ShownDocuments;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.DocumentStatus;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.record.v1.Paragraph;
import org.gongbao.schemas.access.NeedsNoKey;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reading documents; open to all. */
@RestController
@RequestMapping("/api/v1/documents")
@NeedsNoKey
final class DocumentsApi {

    private static final int MOST = 100;
    /** A list leaves out what is long; the single document has it. */
    private static final Set<String> LONG = Set.of("paragraphs", "repairs", "warnings", "reviewer");
    /** Who corrected a document is the office's own affair. */
    private static final Set<String> INTERNAL = Set.of("reviewer");

    private final DocumentSearch search;
    private final ShownDocuments shown;
    private final PortalLinks links;

    DocumentsApi(DocumentSearch search, ShownDocuments shown, PortalLinks links) {
        this.search = search;
        this.shown = shown;
        this.links = links;
    }

    @GetMapping
    Map<String, Object> list(
            HttpServletRequest request,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(defaultValue = "") String cursor) {
        var query = DocumentParameters.read(request.getParameterMap());
        int size = Math.clamp(limit, 1, MOST);
        ResultPage page = search.pageAfter(query, cursor, size)
                .orElseThrow(() -> new PortalException(
                        "POR-020", "Parameter cursor is not one that this list gave; begin again without it"));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("total", page.total());
        answer.put("items", page.hits().stream().map(hit -> item(hit, request)).toList());
        answer.put("next", page.hits().size() == size ? page.hits().getLast().cursor() : null);
        return answer;
    }

    private Map<String, Object> item(Hit hit, HttpServletRequest request) {
        Map<String, Object> item = AvroJson.without(hit.document(), LONG);
        item.put("url", links.document(request, hit.document().getDocumentId()));
        return item;
    }

    @GetMapping("/{id}")
    Map<String, Object> document(
            @PathVariable String id, @RequestParam(defaultValue = "1") int revision, HttpServletRequest request) {
        Map<String, Object> found = AvroJson.without(active(id, revision), INTERNAL);
        found.put("url", links.document(request, id));
        return found;
    }

    @GetMapping(path = "/{id}/text", produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
    String text(@PathVariable String id, @RequestParam(defaultValue = "1") int revision) {
        Document document = active(id, revision).getDocument();
        Stream<String> head = Stream.of(document.getTitle(), document.getDocNumber());
        Stream<String> body = document.getParagraphs().stream().map(Paragraph::getText);
        return Stream.concat(head, body).filter(line -> line != null).collect(joining("\n", "", "\n"));
    }

    private EnrichedDocument active(String id, int revision) {
        EnrichedDocument found = shown.byId(id, revision).orElseThrow(() -> NotThereException.document(id, revision));
        if (found.getStatus() == DocumentStatus.WITHDRAWN) {
            throw NotThereException.withdrawn(id, found.getReason());
        }
        return found;
    }
}
