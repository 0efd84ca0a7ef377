package org.gongbao.portal.view;

import java.util.List;
import org.apache.avro.specific.SpecificRecordBase;

/** Makes records that are kept for long take less room: Avro reads each empty list as an object of its own, and a filter has twenty of them. */
final class Slim {

    private Slim() {}

    /** Returns the record, in which all empty lists have become one; nobody else may know it yet. */
    static <T extends SpecificRecordBase> T of(T record) {
        int fields = record.getSchema().getFields().size();
        for (int field = 0; field < fields; field++) {
            Object value = record.get(field);
            if (value instanceof List<?> list) {
                slim(record, field, list);
            } else if (value instanceof SpecificRecordBase inner) {
                of(inner);
            }
        }
        return record;
    }

    private static void slim(SpecificRecordBase record, int field, List<?> list) {
        if (list.isEmpty()) {
            record.put(field, List.of());
            return;
        }
        for (Object element : list) {
            if (element instanceof SpecificRecordBase inner) {
                of(inner);
            }
        }
    }
}
