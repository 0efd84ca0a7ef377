package org.gongbao.schemas.serde;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;

/** Seeded random data for a schema: every optional part is there with a given chance. */
public final class RandomRecords {

    private static final int[] CODE_POINTS =
            "云岭县农业水利〔〕—·aZ09 \"\\\n𠮷é".codePoints().toArray();

    /** Beyond this JavaScript loses digits, and its Avro library refuses the record. */
    private static final long SAFE_LONG = 1L << 53;

    /** A record that holds others of its kind is filled two deep. */
    private static final int DEEPEST = 2;

    private final Random random;
    private final double optional;
    private final Deque<Schema> within = new ArrayDeque<>();

    /**
     * Makes a source of records.
     *
     * @param optional chance that a field which may be null is not, and that a list has elements; 0 to 1
     */
    public RandomRecords(long seed, double optional) {
        random = new Random(seed);
        this.optional = optional;
    }

    /** Returns the next record. */
    public GenericRecord next(Schema schema) {
        GenericRecord record = new GenericData.Record(schema);
        within.push(schema);
        schema.getFields().forEach(field -> record.put(field.pos(), value(field.schema())));
        within.pop();
        return record;
    }

    private Object value(Schema schema) {
        return switch (schema.getType()) {
            case RECORD -> next(schema);
            case ENUM ->
                new GenericData.EnumSymbol(
                        schema,
                        schema.getEnumSymbols()
                                .get(random.nextInt(schema.getEnumSymbols().size())));
            case ARRAY -> list(schema.getElementType());
            case MAP -> map(schema.getValueType());
            case UNION -> value(branch(schema));
            case STRING -> text();
            case BYTES -> ByteBuffer.wrap(text().getBytes(StandardCharsets.UTF_8));
            case INT -> schema.getLogicalType() == null ? random.nextInt() : random.nextInt(40_000);
            case LONG -> random.nextLong(schema.getLogicalType() == null ? SAFE_LONG : 4_000_000_000_000L);
            case DOUBLE -> random.nextDouble();
            case FLOAT -> random.nextFloat();
            case BOOLEAN -> random.nextBoolean();
            case NULL -> null;
            case FIXED -> throw new IllegalArgumentException("No record of Gongbao has a field of type fixed");
        };
    }

    private Schema branch(Schema union) {
        boolean present = random.nextDouble() < optional;
        List<Schema> branches = union.getTypes().stream()
                .filter(branch -> (branch.getType() != Schema.Type.NULL) == present)
                .toList();
        return branches.isEmpty() ? union.getTypes().getFirst() : branches.get(random.nextInt(branches.size()));
    }

    private List<Object> list(Schema element) {
        List<Object> values = new ArrayList<>();
        if (Collections.frequency(within, element) >= DEEPEST) {
            return values;
        }
        while (random.nextDouble() < optional && values.size() < 3) {
            values.add(value(element));
        }
        return values;
    }

    private Map<String, Object> map(Schema value) {
        Map<String, Object> values = new HashMap<>();
        while (random.nextDouble() < optional && values.size() < 3) {
            values.put(text(), value(value));
        }
        return values;
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int index = random.nextInt(20); index >= 0; index--) {
            text.appendCodePoint(CODE_POINTS[random.nextInt(CODE_POINTS.length)]);
        }
        return text.toString();
    }
}
