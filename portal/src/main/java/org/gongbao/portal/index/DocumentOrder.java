package org.gongbao.portal.index;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

/** Orders of a list of documents. Each ends with the identity, so that paging never skips or repeats. */
public enum DocumentOrder {
    /** Last published on the platform first; within an issue as printed. */
    NEWEST("newest", number(Field.PUBLISHED, true), number(Field.ISSUE, true), number(Field.POSITION, false)),
    /** Last signed first; documents without a date last. */
    SIGNED("signed", number(Field.SIGNED, true)),
    /** Best match of the words first. */
    RELEVANCE("relevance", SortField.FIELD_SCORE);

    private final String parameter;
    private final Sort sort;

    DocumentOrder(String parameter, SortField... first) {
        this.parameter = parameter;
        Stream<SortField> last = Stream.of(new SortField(Field.ID, SortField.Type.STRING));
        this.sort = new Sort(Stream.concat(Arrays.stream(first), last).toArray(SortField[]::new));
    }

    private static SortField number(String field, boolean descending) {
        SortField made = new SortField(field, SortField.Type.LONG, descending);
        made.setMissingValue(descending ? Long.MIN_VALUE : Long.MAX_VALUE);
        return made;
    }

    /** Returns the name used in addresses. */
    public String parameter() {
        return parameter;
    }

    Sort sort() {
        return sort;
    }

    /** Returns the order of that name, or nothing if there is none. */
    public static Optional<DocumentOrder> of(String parameter) {
        return Arrays.stream(values())
                .filter(order -> order.parameter.equals(parameter))
                .findFirst();
    }
}
