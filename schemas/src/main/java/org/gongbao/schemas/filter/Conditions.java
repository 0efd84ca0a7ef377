package org.gongbao.schemas.filter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gongbao.schemas.filter.Condition.All;
import org.gongbao.schemas.filter.Condition.Any;
import org.gongbao.schemas.filter.Condition.AnyTerm;
import org.gongbao.schemas.filter.Condition.Not;

/** Makes conditions canonical: nothing nested that need not be, nothing twice, all in order. */
public final class Conditions {

    /** Every document. */
    public static final Condition EVERYTHING = new All(List.of());

    /** No document. */
    static final Condition NOTHING = new Any(List.of());

    private static final Comparator<Condition> ORDER = Comparator.comparing(Object::toString);

    private Conditions() {}

    /** All of these. */
    static Condition all(Collection<Condition> conditions) {
        Set<Condition> parts = new LinkedHashSet<>();
        for (Condition condition : conditions) {
            if (condition instanceof All all) {
                parts.addAll(all.conditions());
            } else {
                parts.add(condition);
            }
        }
        if (parts.contains(NOTHING)) {
            return NOTHING;
        }
        return parts.size() == 1
                ? parts.iterator().next()
                : new All(parts.stream().sorted(ORDER).toList());
    }

    /** At least one of these. */
    static Condition any(Collection<Condition> conditions) {
        Set<Term> terms = new TreeSet<>();
        Set<Condition> others = new LinkedHashSet<>();
        for (Condition condition : flat(conditions)) {
            if (condition instanceof AnyTerm anyTerm) {
                terms.addAll(anyTerm.terms());
            } else {
                others.add(condition);
            }
        }
        if (others.contains(EVERYTHING)) {
            return EVERYTHING;
        }
        if (!terms.isEmpty()) {
            others.add(new AnyTerm(List.copyOf(terms)));
        }
        return others.size() == 1
                ? others.iterator().next()
                : new Any(others.stream().sorted(ORDER).toList());
    }

    /** The contrary. */
    static Condition not(Condition condition) {
        if (condition.equals(NOTHING)) {
            return EVERYTHING;
        }
        if (condition.equals(EVERYTHING)) {
            return NOTHING;
        }
        return condition instanceof Not not ? not.condition() : new Not(condition);
    }

    private static List<Condition> flat(Collection<Condition> conditions) {
        List<Condition> flat = new ArrayList<>();
        for (Condition condition : conditions) {
            if (condition instanceof Any any) {
                flat.addAll(any.conditions());
            } else {
                flat.add(condition);
            }
        }
        return flat;
    }
}
