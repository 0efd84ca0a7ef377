package org.gongbao.portal.feed;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.gongbao.portal.index.DocumentQuery;
import org.gongbao.portal.index.DocumentSearch;
import org.gongbao.portal.index.Hit;
import org.gongbao.portal.query.DocumentParameters;
import org.gongbao.portal.query.ListAddress;
import org.gongbao.portal.query.PortalLinks;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The feeds, with the parameters of the list page. */
@RestController
final class FeedController {

    private static final int SIZE = 50;

    private final DocumentSearch search;
    private final PortalLinks links;

    FeedController(DocumentSearch search, PortalLinks links) {
        this.search = search;
        this.links = links;
    }

    @GetMapping(path = "/feed.atom", produces = "application/atom+xml;charset=UTF-8")
    String atom(HttpServletRequest request) {
        return AtomFeed.write(feed(request, "/feed.atom"));
    }

    @GetMapping(path = "/feed.json", produces = "application/feed+json;charset=UTF-8")
    Map<String, Object> json(HttpServletRequest request) {
        return JsonFeed.of(feed(request, "/feed.json"));
    }

    private Feed feed(HttpServletRequest request, String path) {
        DocumentQuery query = DocumentParameters.feed(request.getParameterMap());
        ListAddress here = ListAddress.of(query);
        String title = query.words().isEmpty() ? "公报 Gongbao" : "公报 Gongbao：" + query.words();
        return new Feed(
                links.base(request),
                here.at(path),
                here.at("/"),
                title,
                search.pageAfter(query, "", SIZE).orElseThrow().hits().stream()
                        .map(Hit::document)
                        .toList());
    }
}
