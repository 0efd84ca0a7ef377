package org.gongbao.producers.reading.metamorphic;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * One way in which the same issue may be dressed otherwise.
 *
 * @param name what is done, as a row of a table names it
 * @param change gives the other text
 * @param renaming what it does to names and numbers by design; the identity if nothing
 * @param keepsIdentity false if names change, and identities with them
 * @param keepsOrder false if documents stand in another order
 */
record Transformation(
        String name,
        Function<Issue, String> change,
        UnaryOperator<String> renaming,
        boolean keepsIdentity,
        boolean keepsOrder) {

    static Transformation of(String name, Function<Issue, String> change) {
        return new Transformation(name, change, UnaryOperator.identity(), true, true);
    }

    static Transformation ofText(String name, UnaryOperator<String> change) {
        return of(name, issue -> change.apply(issue.text()));
    }

    static Transformation reordering(String name, Function<Issue, String> change) {
        return new Transformation(name, change, UnaryOperator.identity(), true, false);
    }

    static Transformation renaming(String name, UnaryOperator<String> change) {
        return new Transformation(name, issue -> change.apply(issue.text()), change, false, true);
    }

    /** Returns several of them, one after the other; all but the first must work on text alone. */
    static Transformation chain(String name, Transformation first, List<UnaryOperator<String>> then) {
        return new Transformation(
                name,
                issue -> {
                    String text = first.change().apply(issue);
                    for (UnaryOperator<String> next : then) {
                        text = next.apply(text);
                    }
                    return text;
                },
                first.renaming(),
                first.keepsIdentity(),
                first.keepsOrder());
    }

    @Override
    public String toString() {
        return name;
    }
}
