package org.gongbao.standalone.api;

import java.util.List;

/**
 * An address with parameters. Immutable.
 *
 * @param path the address so far
 */
public record Query(String path) {

    /** Adds a parameter, if it has a value. */
    public Query with(String name, String value) {
        return value == null
                ? this
                : new Query(path + (path.contains("?") ? "&" : "?") + name + "=" + PortalApi.encoded(value));
    }

    /** Adds a parameter as often as it has values. */
    public Query with(String name, List<String> values) {
        Query query = this;
        for (String value : values) {
            query = query.with(name, value);
        }
        return query;
    }
}
