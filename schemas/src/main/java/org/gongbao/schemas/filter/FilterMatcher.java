package org.gongbao.schemas.filter;

import java.util.List;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.record.v1.Filter;

/** A filter, ready to ask. Immutable and thread-safe. */
public final class FilterMatcher {

    private final Condition condition;

    private FilterMatcher(Condition condition) {
        this.condition = condition;
    }

    /** Prepares a filter. */
    public static FilterMatcher of(Filter filter) {
        return new FilterMatcher(FilterReader.read(filter));
    }

    /** Returns the canonical form: equal for filters that say the same in another order or nesting. */
    public Condition condition() {
        return condition;
    }

    /** Returns true if the filter wants the document. */
    public boolean matches(EnrichedDocument document) {
        return condition.holds(DocumentFacts.of(document));
    }

    /** Returns what of the document the filter asked for; empty if it does not want it. */
    public List<Reason> explain(EnrichedDocument document) {
        Facts facts = DocumentFacts.of(document);
        return condition.holds(facts) ? condition.reasons(facts).distinct().toList() : List.of();
    }
}
