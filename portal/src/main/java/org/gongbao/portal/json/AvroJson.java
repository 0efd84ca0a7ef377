package org.gongbao.portal.json;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/** Turns records into maps and lists that any JSON library writes. Days and moments become ISO 8601 text. Stateless. */
public final class AvroJson {

    private AvroJson() {}

    /** Returns a record as a map, in the order of its fields. */
    public static Map<String, Object> of(SpecificRecord record) {
        return without(record, Set.of());
    }

    /**
     * Returns a record as a map.
     *
     * @param left names of fields to leave out, on every level
     */
    public static Map<String, Object> without(SpecificRecord record, Set<String> left) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (Schema.Field field : record.getSchema().getFields()) {
            if (!left.contains(field.name())) {
                fields.put(field.name(), value(record.get(field.pos()), left));
            }
        }
        return fields;
    }

    private static Object value(Object value, Set<String> left) {
        return switch (value) {
            case SpecificRecord record -> without(record, left);
            case List<?> list -> list.stream().map(item -> value(item, left)).toList();
            case Enum<?> constant -> constant.name();
            case LocalDate day -> day.toString();
            case Instant moment -> moment.toString();
            case null -> null;
            default -> value;
        };
    }
}
