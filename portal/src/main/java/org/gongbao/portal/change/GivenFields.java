package org.gongbao.portal.change;

import static java.util.stream.Collectors.joining;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;

/** Tells which fields of a request were given, never what they hold: a filter or an address may be private. */
public final class GivenFields {

    private GivenFields() {}

    /** Returns the detail for the log of changes. */
    public static Map<String, String> of(Record request) {
        return Map.of(
                "fields",
                Arrays.stream(request.getClass().getRecordComponents())
                        .filter(component -> value(component, request) != null)
                        .map(RecordComponent::getName)
                        .collect(joining(" ")));
    }

    private static Object value(RecordComponent component, Record request) {
        try {
            return component.getAccessor().invoke(request);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(component + " of a public record cannot be read", impossible);
        }
    }
}
