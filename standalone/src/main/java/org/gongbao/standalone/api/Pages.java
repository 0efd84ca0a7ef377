package org.gongbao.standalone.api;

import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** Reads a list of the API page by page. */
public final class Pages {

    private static final int PAGE = 500;

    private Pages() {}

    /**
     * Hands over the items of a list.
     *
     * @param path address of the list, with or without parameters
     * @param most how many at most
     * @return how many there were
     */
    public static int read(PortalApi api, String path, int most, Consumer<JsonNode> action) {
        int count = 0;
        String cursor = "";
        while (cursor != null && count < most) {
            String limit = (path.contains("?") ? "&" : "?") + "limit=" + Math.min(PAGE, most - count);
            JsonNode page = api.get(path + limit + cursor);
            for (JsonNode item : page.path("items")) {
                action.accept(item);
                count++;
            }
            String next = page.path("next").asStringOpt().orElse(null);
            cursor = next == null ? null : "&cursor=" + PortalApi.encoded(next);
        }
        return count;
    }
}
