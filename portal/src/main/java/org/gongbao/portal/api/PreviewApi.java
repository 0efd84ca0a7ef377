package org.gongbao.portal.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.portal.access.ApiKeyFilter;
import org.gongbao.portal.subscription.DigestRequest;
import org.gongbao.portal.subscription.FilterPreview;
import org.gongbao.portal.subscription.FilterPreview.Match;
import org.gongbao.portal.subscription.FilterPreview.Preview;
import org.gongbao.portal.subscription.FilterRequest;
import org.gongbao.portal.view.Views;
import org.gongbao.record.v1.Document;
import org.gongbao.schemas.access.Needs;
import org.gongbao.schemas.access.Scope;
import org.gongbao.schemas.filter.Reason;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a filter would have matched, before it is saved, and why a document matched. */
@RestController
@RequestMapping("/api/v1/subscriptions")
@Needs(Scope.SUBSCRIPTIONS_READ)
final class PreviewApi {

    private final FilterPreview preview;
    private final Views views;

    PreviewApi(FilterPreview preview, Views views) {
        this.preview = preview;
        this.views = views;
    }

    /**
     * A filter to try.
     *
     * @param filter the filter
     * @param digest when documents would go out together; absent = each by itself
     */
    record PreviewRequest(FilterRequest filter, DigestRequest digest) {}

    @PostMapping("/preview")
    Map<String, Object> preview(
            @RequestBody PreviewRequest request, @RequestParam(defaultValue = "" + FilterPreview.USUAL_DAYS) int days) {
        Preview found = preview.preview(request.filter(), request.digest(), days);
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("days", found.days());
        shown.put("documents", found.documents());
        shown.put("examined", found.examined());
        shown.put("matched", found.matched());
        shown.put("perMonth", found.perMonth());
        if (found.digestsPerMonth() != null) {
            shown.put("digestsPerMonth", found.digestsPerMonth());
        }
        shown.put("newest", found.newest().stream().map(PreviewApi::shown).toList());
        return shown;
    }

    @GetMapping("/{id}/reasons/{documentId}")
    Map<String, Object> reasons(
            @RequestAttribute(ApiKeyFilter.TENANT) String tenant,
            @PathVariable String id,
            @PathVariable String documentId) {
        var subscription = views.subscriptions().of(tenant, id).orElseThrow(() -> NotThereException.subscription(id));
        var explanation = preview.explain(subscription.getFilter(), documentId)
                .orElseThrow(() -> NotThereException.document(documentId, 1));
        return Map.of("matches", explanation.matches(), "reasons", shown(explanation.reasons()));
    }

    private static Map<String, Object> shown(Match match) {
        Document document = match.document().getDocument();
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("documentId", document.getDocumentId());
        shown.put("docNumber", document.getDocNumber());
        shown.put("title", document.getTitle());
        shown.put("publishedAt", match.document().getPublishedAt().toString());
        shown.put("reasons", shown(match.reasons()));
        return shown;
    }

    private static List<Map<String, String>> shown(List<Reason> reasons) {
        return reasons.stream()
                .map(reason -> Map.of("field", reason.field(), "value", reason.value()))
                .toList();
    }
}
