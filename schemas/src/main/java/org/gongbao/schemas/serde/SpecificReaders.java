package org.gongbao.schemas.serde;

import java.util.ArrayList;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.io.DatumReader;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.gongbao.schemas.error.MalformedRecordException;
import org.gongbao.schemas.error.RecordCoordinates;

/** Finds the generated class for a schema in the class loader of this program, which Connect keeps apart from that of Avro's callers. */
final class SpecificReaders {

    private SpecificReaders() {}

    static <T> DatumReader<T> of(RecordCoordinates coordinates, Schema writer) {
        try {
            Class<?> type = Class.forName(writer.getFullName(), true, SpecificReaders.class.getClassLoader());
            if (!SpecificRecord.class.isAssignableFrom(type)) {
                throw new ClassNotFoundException(type + " is no generated record");
            }
            SpecificData model = SpecificData.getForClass(type);
            return new SpecificDatumReader<>(writer, model.getSchema(type), new PlainListData(model));
        } catch (ClassNotFoundException e) {
            throw new MalformedRecordException(
                    "REG-005",
                    coordinates,
                    "holds a " + writer.getFullName()
                            + ", for which there is no generated class; set specific.avro.reader=false"
                            + " to read it all the same",
                    e);
        }
    }

    static <T> DatumReader<T> generic(Schema writer) {
        return new GenericDatumReader<>(writer);
    }

    /** Reads arrays into plain lists: Avro's own array compares its elements without their logical types and fails on dates. */
    private static final class PlainListData extends SpecificData {

        PlainListData(SpecificData model) {
            super(SpecificReaders.class.getClassLoader());
            model.getConversions().forEach(this::addLogicalTypeConversion);
        }

        @Override
        public Object newArray(Object old, int size, Schema schema) {
            return new ArrayList<>(size);
        }
    }
}
