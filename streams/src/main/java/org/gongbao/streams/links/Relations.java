package org.gongbao.streams.links;

import java.util.List;
import org.gongbao.record.v1.CitationRelation;

/** What a relation says of the cited document: most first. */
final class Relations {

    private static final List<CitationRelation> BY_WEIGHT = List.of(
            CitationRelation.REPEALS,
            CitationRelation.REPLACES,
            CitationRelation.AMENDS,
            CitationRelation.CLOSES,
            CitationRelation.IMPLEMENTS,
            CitationRelation.CITES,
            CitationRelation.UNKNOWN);

    private Relations() {}

    /** Returns the place of a relation; 0 says most. */
    static int weight(String relation) {
        return BY_WEIGHT.indexOf(CitationRelation.valueOf(relation));
    }
}
