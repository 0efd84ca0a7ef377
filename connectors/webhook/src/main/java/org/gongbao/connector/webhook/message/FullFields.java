package org.gongbao.connector.webhook.message;

import java.util.function.Supplier;

/** The fields of a full body, rendered when the first delivery asks for them: hardly any does, and they are many times those of a thin one. Thread-safe. */
final class FullFields {

    private final int weight;
    private Supplier<DocumentFields> rendering;
    private DocumentFields rendered;

    /**
     * Makes fields that are not rendered yet.
     *
     * @param weight about how many bytes they take in memory then
     */
    FullFields(int weight, Supplier<DocumentFields> rendering) {
        this.weight = weight;
        this.rendering = rendering;
    }

    synchronized DocumentFields fields() {
        if (rendered == null) {
            rendered = rendering.get();
            rendering = null;
        }
        return rendered;
    }

    int weight() {
        return weight;
    }
}
