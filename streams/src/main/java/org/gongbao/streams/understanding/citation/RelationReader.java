package org.gongbao.streams.understanding.citation;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gongbao.record.v1.CitationRelation;
import org.gongbao.schemas.pattern.SoughtPattern;
import org.gongbao.streams.understanding.data.WordGroups;

/** Tells by the words around a document's name what is done to it. Who loses a part is amended and not repealed. Immutable. */
final class RelationReader {
    /** What is not done to a document on which something rests. */
    private static final Set<CitationRelation> CHANGES =
            EnumSet.of(CitationRelation.REPEALS, CitationRelation.AMENDS, CitationRelation.REPLACES);

    private final List<RelationRule> rules = RelationRule.load();
    private final SoughtPattern inPart;
    private final SoughtPattern inPartBefore;
    private final SoughtPattern restsOn;
    private final SoughtPattern whole;
    private final SoughtPattern reason;
    private final SoughtPattern replacesListed;
    private final SoughtPattern replacedBy;
    private final SoughtPattern ofTheState;

    RelationReader(WordGroups words) {
        this.inPart = words.pattern("IN_PART");
        this.inPartBefore = words.pattern("IN_PART_BEFORE");
        this.restsOn = words.pattern("RESTS_ON");
        this.whole = words.pattern("WHOLE");
        this.reason = words.pattern("REASON_OF_ROW");
        this.replacesListed = words.pattern("REPLACES_LISTED");
        this.replacedBy = words.pattern("REPLACED_BY");
        this.ofTheState = words.pattern("OF_THE_STATE");
    }

    /** The relation to a document in running text, by what stands before and after its name. */
    CitationRelation inText(String before, String after) {
        boolean spared = restsOn.isIn(before);
        CitationRelation relation = rules.stream()
                .filter(rule -> !(spared && CHANGES.contains(rule.relation())) && rule.fits(before, after))
                .map(RelationRule::relation)
                .findFirst()
                .orElse(CitationRelation.CITES);
        boolean part = relation == CitationRelation.REPEALS && (inPart.isIn(after) || inPartBefore.isIn(before));
        return part ? CitationRelation.AMENDS : relation;
    }

    /**
     * The relation to a document that a row of a list names. The reason in the row may name what replaces the listed document; it stays in force, and so
     * does what the state issued.
     *
     * @param number its number; null if it has none
     * @param list what the list says of the documents in it
     */
    CitationRelation inList(String number, String before, String after, RepealList.Listing list) {
        boolean stays =
                replacesListed.isIn(after) || replacedBy.isIn(before) || (number != null && ofTheState.isIn(number));
        if (stays) {
            return CitationRelation.CITES;
        }
        boolean part =
                list == RepealList.Listing.IN_PART ? !whole.isIn(after) : inPart.isIn(after) && !reason.isIn(after);
        return part ? CitationRelation.AMENDS : CitationRelation.REPEALS;
    }
}
