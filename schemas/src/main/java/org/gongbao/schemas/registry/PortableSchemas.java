package org.gongbao.schemas.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.avro.Schema;

/** Schemas without what concerns Java only: the generated classes carry {@code avro.java.string}, which nobody else needs. */
public final class PortableSchemas {

    private static final String JAVA_STRING = "avro.java.string";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ConcurrentMap<Schema, Schema> KNOWN = new ConcurrentHashMap<>();

    private PortableSchemas() {}

    /** Returns the schema as it is registered; a schema that is portable already is returned as it is. */
    public static Schema of(Schema schema) {
        Schema known = KNOWN.get(schema);
        return known != null ? known : KNOWN.computeIfAbsent(schema, PortableSchemas::strip);
    }

    private static Schema strip(Schema schema) {
        String text = schema.toString();
        if (!text.contains(JAVA_STRING)) {
            return schema;
        }
        try {
            JsonNode tree = JSON.readTree(text);
            remove(tree);
            return new Schema.Parser().parse(tree.toString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Avro printed a schema that is no JSON: " + schema.getFullName(), e);
        }
    }

    private static void remove(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(JAVA_STRING);
        }
        node.forEach(PortableSchemas::remove);
    }
}
