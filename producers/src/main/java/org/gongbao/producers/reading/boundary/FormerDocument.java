package org.gongbao.producers.reading.boundary;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.gongbao.producers.reading.contents.ContentsIndex;
import org.gongbao.producers.reading.contents.Likeness;
import org.gongbao.producers.reading.part.NumberLine;

/** What the document above says about a candidate: whether it forwards, issues or attaches it, and whether it is complete without. Pure. */
final class FormerDocument implements BoundaryChoice.Neighbours {

    private static final int SHORTEST_NAMED = 6;
    private static final double ISSUED = 0.75;
    private static final int REMEMBERED = 64;

    private final ClassifiedLines lines;
    private final ContentsIndex contents;
    private final Map<TitleBlock, Covering> coverings = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<TitleBlock, Covering> eldest) {
            return size() > REMEMBERED;
        }
    };

    FormerDocument(ClassifiedLines lines, ContentsIndex contents) {
        this.lines = lines;
        this.contents = contents;
    }

    @Override
    public Set<Evidence> evidence(Candidate former, Candidate next) {
        if (next.evidence().contains(Evidence.NAMED_ABOVE)) {
            return NOTHING;
        }
        if (names(former, next)) {
            return EnumSet.of(Evidence.NAMED_ABOVE);
        }
        return next.evidence().contains(Evidence.FORMER_SIGNED) && of(former).isComplete()
                ? EnumSet.of(Evidence.FORMER_COMPLETE)
                : NOTHING;
    }

    /** Returns whether a document at the first place would forward, issue or attach what stands at the second. */
    boolean names(Candidate former, Candidate next) {
        return former.bodyFrom() <= next.first() && isNamed(former, of(former), next);
    }

    private Covering of(Candidate candidate) {
        return coverings.computeIfAbsent(candidate.title(), title -> new Covering(lines, candidate));
    }

    /** The former title, or its covering text, holds the next title: unless the table of contents lists both as documents, which a decree and the measures that it promulgates are not. */
    private boolean isNamed(Candidate former, Covering covering, Candidate next) {
        String inner = of(next).title();
        String outer = covering.title();
        if (inner.length() < SHORTEST_NAMED
                || (inner.equals(outer) && !isHeadingOf(covering, next))
                || next.evidence().contains(Evidence.NUMBER_ALONE)) {
            return false;
        }
        if (next.number() != null) {
            return covering.names(inner) && !(isListed(inner) && isListed(outer));
        }
        boolean named = covering.names(inner)
                || isAlike(covering.issued(), inner)
                || covering.textAbove(next.first()).contains(inner);
        return named
                && (!next.evidence().contains(Evidence.CONTENTS_TITLE)
                        || isEntryOf(former, next)
                        || inner.equals(outer)
                        || (covering.isDecree()
                                && covering.textAbove(next.first()).contains(inner)));
    }

    /** A decree may bear the title of what it promulgates, which its text names and which stands again above the articles. */
    private boolean isHeadingOf(Covering covering, Candidate next) {
        return next.number() == null && covering.textAbove(next.first()).contains(covering.title());
    }

    /** The entry with the next title bears the former number: a decree is listed under what it promulgates. */
    private boolean isEntryOf(Candidate former, Candidate next) {
        return former.number() != null
                && contents.byTitle(next.title().title())
                        .filter(entry -> entry.number() != null)
                        .filter(entry -> NumberLine.bare(entry.number()).equals(NumberLine.bare(former.number())))
                        .isPresent();
    }

    private boolean isListed(String title) {
        return contents.byTitle(title).isPresent();
    }

    /** The words between 印发 and the type are those of the title but for a few. */
    private static boolean isAlike(String issued, String inner) {
        return 2 * Math.min(issued.length(), inner.length()) > Math.max(issued.length(), inner.length())
                && Likeness.of(issued, inner) >= ISSUED;
    }
}
