package org.gongbao.streams.delivery;

import java.util.Objects;
import org.apache.avro.specific.SpecificRecordBase;

/** Compares records field by field, which is what their own {@code equals} does by way of their schema at a multiple of the time. */
final class Same {

    private Same() {}

    /** Returns whether two records of one type say the same. */
    @SuppressWarnings("ReferenceEquality") // the same object needs no look at its fields
    static <T extends SpecificRecordBase> boolean values(T one, T other) {
        if (one == other || one == null || other == null) {
            return one == other;
        }
        int fields = one.getSchema().getFields().size();
        for (int field = 0; field < fields; field++) {
            if (!Objects.equals(one.get(field), other.get(field))) {
                return false;
            }
        }
        return true;
    }
}
