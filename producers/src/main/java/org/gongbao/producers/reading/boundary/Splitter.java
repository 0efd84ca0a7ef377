package org.gongbao.producers.reading.boundary;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongbao.producers.reading.contents.ContentsEntry;
import org.gongbao.producers.reading.contents.ContentsIndex;
import org.gongbao.producers.reading.text.Folding;
import org.gongbao.producers.reading.text.TextLine;

/** Splits the lines of an issue into documents: candidates, what they say about each other, a choice, spans. Pure. */
public final class Splitter {

    /** How many strong candidates back one is looked for that names another one in its title. */
    private static final int LOOK_BACK = 6;
    /** From this score on a candidate that was not taken is worth a doubt. */
    private static final double NEAR = 0.42;

    private static final int MOST_MISSES = 3;

    private final ContentsIndex contents;
    private final BetweenDocuments between;

    /** Makes a splitter that uses this table of contents as a hint. */
    public Splitter(ContentsIndex contents) {
        this.contents = contents;
        this.between = new BetweenDocuments(contents.entries().stream()
                .map(ContentsEntry::section)
                .filter(section -> section != null)
                .map(Folding::bare)
                .collect(Collectors.toUnmodifiableSet()));
    }

    /**
     * Splits.
     *
     * @param bodyLines lines of the body, without table of contents and page furniture
     */
    public List<DocumentSpan> split(List<TextLine> bodyLines) {
        ClassifiedLines lines = new ClassifiedLines(bodyLines);
        FormerDocument former = new FormerDocument(lines, contents);
        List<Candidate> candidates =
                withoutText(withNamed(new CandidateFinder(lines, contents).find(), former), lines.size());
        List<Candidate> starts = new BoundaryChoice(former).choose(candidates);
        List<DocumentSpan> spans = new ArrayList<>();
        Iterator<Candidate> others = candidates.iterator();
        Candidate other = others.hasNext() ? others.next() : null;
        for (int i = 0; i < starts.size(); i++) {
            boolean last = i + 1 == starts.size();
            int end = last ? bodyLines.size() : starts.get(i + 1).first();
            List<NearMiss> misses = new ArrayList<>();
            while (other != null && other.first() < end) {
                boolean apart = last || other.bodyFrom() <= end;
                if (apart && isNearMiss(other, starts.get(i)) && misses.size() < MOST_MISSES) {
                    int line = bodyLines.get(other.first()).number();
                    misses.add(new NearMiss(line, other.title().title(), other.score()));
                }
                other = others.hasNext() ? others.next() : null;
            }
            if (!starts.get(i).isMatter()) {
                spans.add(span(bodyLines, starts.get(i), end, last, misses));
            }
        }
        return spans;
    }

    private static boolean isNearMiss(Candidate other, Candidate start) {
        return other.first() > start.bodyFrom()
                && other.score() >= NEAR
                && !other.evidence().contains(Evidence.NAMED_ABOVE);
    }

    private static List<Candidate> withNamed(List<Candidate> candidates, FormerDocument former) {
        List<Candidate> named = new ArrayList<>();
        List<Candidate> strong = new ArrayList<>();
        for (Candidate candidate : candidates) {
            boolean isNamed = strong.subList(Math.max(0, strong.size() - LOOK_BACK), strong.size()).stream()
                    .anyMatch(outer -> former.names(outer, candidate));
            Candidate informed = isNamed ? candidate.with(EnumSet.of(Evidence.NAMED_ABOVE)) : candidate;
            named.add(informed);
            if (informed.score() >= Candidate.ENOUGH) {
                strong.add(informed);
            }
        }
        return named;
    }

    /** Marks those below whose number another numbered title follows at once, and the last one of such a list if nothing follows it. */
    private static List<Candidate> withoutText(List<Candidate> candidates, int size) {
        Set<Integer> numbered = candidates.stream()
                .filter(one -> one.number() != null && one.score() >= Candidate.ENOUGH)
                .map(Candidate::first)
                .collect(Collectors.toSet());
        List<Candidate> marked = new ArrayList<>();
        Set<Integer> behindEntries = new HashSet<>();
        for (Candidate one : candidates) {
            boolean last = one.bodyFrom() >= size && behindEntries.contains(one.first());
            if (numbered.contains(one.bodyFrom()) || last) {
                marked.add(one.with(EnumSet.of(Evidence.NO_TEXT)));
                behindEntries.add(one.bodyFrom());
            } else {
                marked.add(one);
            }
        }
        return marked;
    }

    private DocumentSpan span(List<TextLine> lines, Candidate start, int end, boolean last, List<NearMiss> misses) {
        int bodyFrom = Math.min(start.bodyFrom(), end);
        List<TextLine> head = lines.subList(start.first(), bodyFrom);
        List<TextLine> body = lines.subList(bodyFrom, end);
        int bodyEnd = Math.min(last ? BackMatter.startOf(body) : body.size(), EditorialMatter.startOf(body));
        return new DocumentSpan(start, head, body.subList(0, between.startOf(body.subList(0, bodyEnd))), misses);
    }
}
