package org.gongbao.schemas.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the JSON Schemas of what webhooks hold. A released one only ever gains fields that may be absent. */
public final class WebhookSchemas {

    /** Path under which the portal serves the present version, with a slash at its end. */
    public static final String PATH = "/schemas/webhook/v1/";

    /** Name of the schema of data. */
    public static final String DOCUMENT = "document.json";

    /** Name of the schema of whole bodies. */
    public static final String EVENT = "event.json";

    /** Name of the schema of data that tells of several documents. */
    public static final String DIGEST = "digest.json";

    /** Name of the schema of whole bodies that tell of several documents. */
    public static final String DIGEST_EVENT = "digestevent.json";

    /** Name of the schema of data that tells what an endpoint missed. */
    public static final String MISSED = "missed.json";

    /** Name of the schema of whole bodies that tell what an endpoint missed. */
    public static final String MISSED_EVENT = "missedevent.json";

    private static final Pattern NAME = Pattern.compile("^[a-z]+\\.json");

    private WebhookSchemas() {}

    /** Returns a schema as text; nothing if there is none of that name. */
    public static Optional<String> text(String name) {
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        try (InputStream in = WebhookSchemas.class.getResourceAsStream("v1/" + name)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The schema " + name + " cannot be read", e);
        }
    }

    /** Returns the names of the fields of data, in their order. */
    public static List<String> fields() {
        try {
            JsonNode document = new ObjectMapper().readTree(text(DOCUMENT).orElseThrow());
            List<String> names = new ArrayList<>();
            document.get("properties").fieldNames().forEachRemaining(names::add);
            return List.copyOf(names);
        } catch (IOException e) {
            throw new UncheckedIOException("The schema of data is no JSON", e);
        }
    }
}
