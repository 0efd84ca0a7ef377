package org.gongbao.connector.ckan.mapping;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The extras of a dataset. Keys are ASCII, since CKAN folds others together in its index; values are short enough to be indexed. Keys ending
 * in {@code _date} become dates in the index and must be ISO dates.
 */
final class Extras {

    /** Lucene refuses terms above 32,766 bytes, and with them the whole dataset. */
    static final int MOST_BYTES = 32_000;

    static final String FINGERPRINT = "gongbao_fingerprint";
    static final String DOCUMENT_ID = "doc_id";

    /** All keys that Gongbao writes; others on the portal are left alone. */
    static final Set<String> KEYS = Set.of(
            DOCUMENT_ID,
            "change_class",
            "doc_number",
            "doc_number_printed",
            "issuer",
            "issuer_id",
            "issuers",
            "addressees",
            "genre",
            "instrument",
            "signed_date",
            "published_date",
            "effective_date",
            "expiry_date",
            "expiry_text",
            "gazette",
            "gazette_year",
            "gazette_issue",
            "gazette_pages",
            "region_code",
            "places",
            "cites",
            "cites_documents",
            "source_file",
            "source_sha256",
            "rule_set",
            FINGERPRINT);

    private final Map<String, String> values = new LinkedHashMap<>();

    /** Adds a value; null and blank ones are left out, since CKAN refuses them. */
    Extras put(String key, Object value) {
        if (!KEYS.contains(key)) {
            throw new IllegalArgumentException("Not a declared key of an extra: " + key);
        }
        String text = value == null ? "" : PortalText.clean(value.toString());
        if (!text.isEmpty()) {
            values.put(key, PortalText.cutBytes(text, MOST_BYTES));
        }
        return this;
    }

    /** Adds a list in one value. */
    Extras put(String key, Collection<String> list) {
        return put(key, PortalText.join(list, MOST_BYTES));
    }

    /** Returns the extras in CKAN's form, in the order in which they were added. */
    ArrayNode toJson() {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        values.forEach((key, value) -> json.addObject().put("key", key).put("value", value));
        return json;
    }
}
