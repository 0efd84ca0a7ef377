package org.gongbao.portal.index;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;

/** A place in an ordered list, as text for addresses: the sort values of the last document seen. */
final class Cursor {

    private static final String SEPARATOR = " ";

    private Cursor() {}

    static String write(FieldDoc last) {
        String plain = Arrays.stream(last.fields).map(Cursor::text).collect(joining(SEPARATOR));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(UTF_8));
    }

    /**
     * Reads a cursor.
     *
     * @param documents number of documents in the index, an upper bound for the last one
     * @return nothing if the text is no cursor of this order
     */
    static Optional<FieldDoc> read(String text, DocumentOrder order, int documents) {
        try {
            String[] values = new String(Base64.getUrlDecoder().decode(text), UTF_8).split(SEPARATOR);
            SortField[] fields = order.sort().getSort();
            if (values.length != fields.length) {
                return Optional.empty();
            }
            Object[] parsed = new Object[fields.length];
            for (int i = 0; i < fields.length; i++) {
                parsed[i] = value(values[i], fields[i].getType());
            }
            return Optional.of(new FieldDoc(Math.max(0, documents - 1), Float.NaN, parsed));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static String text(Object value) {
        return value instanceof BytesRef bytes ? bytes.utf8ToString() : String.valueOf(value);
    }

    private static Object value(String text, SortField.Type type) {
        return switch (type) {
            case LONG -> Long.valueOf(text);
            case SCORE -> Float.valueOf(text);
            default -> new BytesRef(text);
        };
    }
}
