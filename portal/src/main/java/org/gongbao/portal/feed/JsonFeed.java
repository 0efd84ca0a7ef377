package org.gongbao.portal.feed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.record.v1.CategoryTag;
import org.gongbao.record.v1.EnrichedDocument;

/** Writes a feed as JSON Feed 1.1. */
final class JsonFeed {

    private JsonFeed() {}

    static Map<String, Object> of(Feed feed) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("version", "https://jsonfeed.org/version/1.1");
        json.put("title", feed.title());
        json.put("home_page_url", feed.base() + feed.page());
        json.put("feed_url", feed.base() + feed.self());
        json.put("language", "zh-CN");
        json.put(
                "items",
                feed.documents().stream().map(document -> item(feed, document)).toList());
        return json;
    }

    private static Map<String, Object> item(Feed feed, EnrichedDocument document) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", "urn:uuid:" + document.getDocumentId());
        item.put("url", feed.address(document));
        item.put("title", Feed.title(document));
        item.put("content_text", document.getSummary() == null ? Feed.title(document) : document.getSummary());
        item.put("date_published", document.getPublishedAt().toString());
        item.put("date_modified", document.getUpdatedAt().toString());
        item.put("authors", List.of(Map.of("name", Feed.issuer(document))));
        item.put(
                "tags",
                document.getCategories().stream().map(CategoryTag::getLabel).toList());
        return item;
    }
}
