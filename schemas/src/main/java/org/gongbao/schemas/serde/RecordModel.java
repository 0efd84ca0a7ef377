package org.gongbao.schemas.serde;

import java.util.ArrayList;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;

/**
 * How generated records are made from bytes: by readers that find out once how each field is to be read, and with arrays as plain lists, as Avro's own array compares its elements without their logical
 * types and fails on dates. Thread-safe.
 */
public final class RecordModel extends SpecificData {

    private RecordModel(Class<?> type) {
        super(type.getClassLoader());
        SpecificData.getForClass(type).getConversions().forEach(this::addLogicalTypeConversion);
        setFastReaderEnabled(true);
    }

    /** Returns the model of a generated record. */
    public static RecordModel of(Class<?> type) {
        return new RecordModel(type);
    }

    @Override
    public Object newArray(Object old, int size, Schema schema) {
        return new ArrayList<>(size);
    }
}
