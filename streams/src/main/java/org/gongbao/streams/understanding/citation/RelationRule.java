package org.gongbao.streams.understanding.citation;

import java.util.List;
import org.gongbao.record.v1.CitationRelation;
import org.gongbao.schemas.pattern.SoughtPattern;
import org.gongbao.streams.understanding.data.DataFile;

/**
 * Words that tell how a document relates to one that it names.
 *
 * @param relation the relation
 * @param where where the words stand
 * @param pattern the words
 */
record RelationRule(CitationRelation relation, Where where, SoughtPattern pattern) {

    /** Part of the sentence, seen from the citation. */
    enum Where {
        /** What follows. */
        AFTER,
        /** What precedes. */
        BEFORE,
        /** All of it. */
        ANY
    }

    static List<RelationRule> load() {
        return DataFile.rows("citation/relations.tsv", 3).stream()
                .map(row -> new RelationRule(
                        CitationRelation.valueOf(row.get(0)), Where.valueOf(row.get(1)), SoughtPattern.of(row.get(2))))
                .toList();
    }

    boolean fits(String before, String after) {
        return switch (where) {
            case AFTER -> pattern.isIn(after);
            case BEFORE -> pattern.isIn(before);
            case ANY -> pattern.isIn(before) || pattern.isIn(after);
        };
    }
}
