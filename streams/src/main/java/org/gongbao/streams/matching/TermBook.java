package org.gongbao.streams.matching;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.schemas.filter.DocumentFacts;
import org.gongbao.schemas.filter.Term;
import org.gongbao.schemas.filter.Term.Field;

/** A number for each term that filters ask for, and how many documents had it. A number is free again when no filter asks. Not thread-safe. */
final class TermBook {

    private static final int FIRST_SIZE = 64;

    private final Map<Term, Integer> numbers = new HashMap<>();
    private final List<Term> terms = new ArrayList<>();
    private final Deque<Integer> free = new ArrayDeque<>();
    private final WordFinder words = new WordFinder();
    private int[] uses = new int[FIRST_SIZE];
    private int[] seen = new int[FIRST_SIZE];
    private long documents;

    /** Returns the number of a term that one more filter asks for. */
    int use(Term term) {
        int number = numbers.computeIfAbsent(term, this::number);
        uses[number]++;
        return number;
    }

    /** Notes that one filter less asks for a term. */
    void release(int number) {
        uses[number]--;
        if (uses[number] == 0) {
            Term term = terms.set(number, null);
            numbers.remove(term);
            free.push(number);
            if (term.field() == Field.WORD) {
                words.remove(term.value(), number);
            }
        }
    }

    /** Finds the terms of a document that filters ask for, and counts them. */
    PresentTerms in(DocumentFacts document) {
        PresentTerms present = new PresentTerms(document, terms.size());
        for (Term term : document.terms()) {
            Integer number = numbers.get(term);
            if (number != null) {
                present.add(number);
            }
        }
        words.find(document.text(), present);
        documents++;
        present.forEach(number -> seen[number]++);
        return present;
    }

    /** Returns how many documents were looked at. */
    long documents() {
        return documents;
    }

    /** Returns how many of them had the term since filters ask for it. */
    int seen(Term term) {
        Integer number = numbers.get(term);
        return number == null ? 0 : seen[number];
    }

    private int number(Term term) {
        int number = free.isEmpty() ? terms.size() : free.pop();
        if (number == terms.size()) {
            terms.add(term);
        } else {
            terms.set(number, term);
        }
        if (number >= uses.length) {
            uses = Arrays.copyOf(uses, uses.length * 2);
            seen = Arrays.copyOf(seen, seen.length * 2);
        }
        seen[number] = 0;
        if (term.field() == Field.WORD) {
            words.add(term.value(), number);
        }
        return number;
    }
}
