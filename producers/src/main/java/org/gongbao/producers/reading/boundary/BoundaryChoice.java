package org.gongbao.producers.reading.boundary;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.gongbao.producers.reading.contents.ContentsIndex;
import org.gongbao.producers.reading.text.Folding;

/**
 * Chooses among candidates: enough evidence, the strongest of those that overlap, none that an earlier document prints within itself
 * (转发), none without text whose number comes again. Pure.
 */
public final class BoundaryChoice {

    private final ContentsIndex contents;

    /** Makes a choice that asks this table of contents. */
    public BoundaryChoice(ContentsIndex contents) {
        this.contents = contents;
    }

    /** Returns the beginnings of the documents, in order. */
    public List<Candidate> choose(List<Candidate> candidates) {
        List<Candidate> strong = candidates.stream()
                .filter(candidate -> candidate.score() >= Candidate.ENOUGH)
                .toList();
        return withoutEmpty(withoutInner(withoutOverlaps(strong)));
    }

    private static List<Candidate> withoutOverlaps(List<Candidate> candidates) {
        List<Candidate> kept = new ArrayList<>();
        for (Candidate candidate : candidates) {
            if (!kept.isEmpty() && candidate.first() < kept.getLast().bodyFrom()) {
                kept.set(kept.size() - 1, stronger(kept.getLast(), candidate));
            } else {
                kept.add(candidate);
            }
        }
        return kept;
    }

    /** Of equals the one with a number, then the one that begins earlier, which has the issuer. */
    private static Candidate stronger(Candidate a, Candidate b) {
        Comparator<Candidate> order = Comparator.comparing((Candidate candidate) -> candidate.number() != null)
                .thenComparing(Candidate::score);
        return order.compare(b, a) > 0 ? b : a;
    }

    private List<Candidate> withoutInner(List<Candidate> candidates) {
        List<Candidate> kept = new ArrayList<>();
        for (Candidate candidate : candidates) {
            if (kept.isEmpty() || !isPrintedWithin(kept.getLast(), candidate)) {
                kept.add(candidate);
            }
        }
        return kept;
    }

    /** The document above names this title in its own: it forwards or issues it, unless the contents list both. */
    private boolean isPrintedWithin(Candidate outer, Candidate inner) {
        String outerTitle = Folding.bare(outer.title().title());
        String innerTitle = Folding.bare(inner.title().title());
        boolean named = outerTitle.length() > innerTitle.length() && outerTitle.contains(innerTitle);
        boolean listedBoth = inner.number() != null
                && contents.byTitle(innerTitle).isPresent()
                && contents.byTitle(outerTitle).isPresent();
        return named && !listedBoth;
    }

    /** A title and number without any text below are an entry of a list if they come again with text. */
    private static List<Candidate> withoutEmpty(List<Candidate> candidates) {
        Deque<Candidate> kept = new ArrayDeque<>();
        Set<String> later = new HashSet<>();
        for (int i = candidates.size() - 1; i >= 0; i--) {
            Candidate candidate = candidates.get(i);
            boolean empty = i + 1 < candidates.size() && candidates.get(i + 1).first() <= candidate.bodyFrom();
            if (!empty || keys(candidate).noneMatch(later::contains)) {
                kept.addFirst(candidate);
            }
            keys(candidate).forEach(later::add);
        }
        return List.copyOf(kept);
    }

    private static Stream<String> keys(Candidate candidate) {
        return Stream.of(candidate.title().title(), candidate.number())
                .filter(Objects::nonNull)
                .map(Folding::bare);
    }
}
