package org.gongbao.portal.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongbao.portal.index.DocumentSearch;
import org.gongbao.portal.tail.ShownDocuments;
import org.gongbao.portal.view.Views;
import org.gongbao.record.v1.DocumentStatus;
import org.gongbao.record.v1.EnrichedDocument;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The page of one document. Withdrawn documents answer 410 Gone with a notice, without their text. */
@Controller
final class DocumentController {

    private final DocumentSearch search;
    private final ShownDocuments shown;
    private final Views views;

    DocumentController(DocumentSearch search, ShownDocuments shown, Views views) {
        this.search = search;
        this.shown = shown;
        this.views = views;
    }

    @GetMapping("/documents/{id}")
    ModelAndView document(@PathVariable String id, Model model) {
        EnrichedDocument found =
                shown.byId(id, 1).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "没有这份公文"));
        model.addAttribute("enriched", found);
        model.addAttribute("document", found.getDocument());
        if (found.getStatus() == DocumentStatus.WITHDRAWN) {
            return new ModelAndView("withdrawn", model.asMap(), HttpStatus.GONE);
        }
        model.addAttribute("roles", AgenciesInRole.group(found.getAgencies()));
        model.addAttribute("citations", citations(found));
        model.addAttribute("citedBy", citedBy(found));
        model.addAttribute("deliveries", views.deliveries().countsOfDocument(id));
        model.addAttribute("acknowledgements", views.acknowledgements().countsOfDocument(id));
        return new ModelAndView("document", model.asMap());
    }

    private List<LinkedCitation> citations(EnrichedDocument found) {
        return found.getCitations().stream()
                .map(citation -> LinkedCitation.of(citation, target(citation.getDocumentId(), citation.getDocNumber())))
                .toList();
    }

    /** Those that this portal has, then those that only the document itself knows of. */
    private List<CitingDocument> citedBy(EnrichedDocument found) {
        List<EnrichedDocument> here = search.citing(found);
        Stream<CitingDocument> others = found.getCitedBy().stream()
                .filter(citing -> search.byId(citing.getDocumentId()).isEmpty())
                .map(CitingDocument::of);
        return Stream.concat(here.stream().map(citing -> CitingDocument.of(citing, found)), others)
                .toList();
    }

    private Optional<EnrichedDocument> target(String documentId, String docNumber) {
        if (documentId != null) {
            return search.byId(documentId).filter(target -> target.getStatus() == DocumentStatus.ACTIVE);
        }
        return docNumber == null ? Optional.empty() : search.byNumber(docNumber);
    }
}
