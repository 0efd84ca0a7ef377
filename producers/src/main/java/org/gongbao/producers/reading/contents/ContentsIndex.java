package org.gongbao.producers.reading.contents;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongbao.producers.reading.part.NumberLine;
import org.gongbao.producers.reading.text.Folding;

/**
 * Looks entries of a table of contents up by title and number, whatever the width of their characters; by what stands from 关于 on where
 * one of the two lacks the issuer; and by likeness. The cost of a look-up does not grow with the table. Immutable.
 */
public final class ContentsIndex {

    private static final String SUBJECT = "关于";
    private static final int SHORTEST_SUBJECT = 8;
    private static final int BEGINNING = 3;

    private final List<ContentsEntry> entries;
    private final Map<String, ContentsEntry> byTitle = new HashMap<>();
    private final Map<String, ContentsEntry> bySubject = new HashMap<>();
    private final Map<String, ContentsEntry> byNumber = new HashMap<>();
    private final Set<String> beginnings = new HashSet<>();
    private final AlikeTitles alike;

    /** Makes an index of the entries. */
    public ContentsIndex(List<ContentsEntry> entries) {
        this.entries = List.copyOf(entries);
        for (ContentsEntry entry : entries) {
            String title = Folding.bare(entry.title());
            byTitle.putIfAbsent(title, entry);
            bySubject.putIfAbsent(subject(title), entry);
            beginnings.add(beginning(title));
            beginnings.add(beginning(subject(title)));
            if (entry.number() != null) {
                byNumber.putIfAbsent(NumberLine.bare(entry.number()), entry);
            }
        }
        alike = new AlikeTitles(this.entries);
    }

    /** Returns the entries in order. */
    public List<ContentsEntry> entries() {
        return entries;
    }

    /** Returns whether a title that stands here may begin with this line; a quick no for most lines. */
    public boolean mayBegin(String line) {
        return !entries.isEmpty() && beginnings.contains(beginning(Folding.bare(line)));
    }

    /** Returns the entry with exactly this title, punctuation aside, and the issuer aside where one of both lacks it. */
    public Optional<ContentsEntry> byTitle(String title) {
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        String bare = Folding.bare(title);
        ContentsEntry same = byTitle.get(bare);
        if (same != null) {
            return Optional.of(same);
        }
        String subject = subject(bare);
        return Optional.ofNullable(bySubject.get(subject))
                .filter(entry -> subject.length() >= SHORTEST_SUBJECT)
                .filter(entry ->
                        bare.startsWith(SUBJECT) || Folding.bare(entry.title()).startsWith(SUBJECT));
    }

    /** Returns the entry with this number, kind of brackets aside. */
    public Optional<ContentsEntry> byNumber(String number) {
        return Optional.ofNullable(number).map(text -> byNumber.get(NumberLine.bare(text)));
    }

    /** Returns the entry whose title, issuer included, differs by a few characters only. */
    public Optional<ContentsEntry> alike(String title) {
        return alike.find(title, Likeness::ofWhole);
    }

    /** Returns the entry that fits best: same number and alike title, same title, same number, alike title. */
    public Optional<ContentsEntry> find(String title, String number) {
        Optional<ContentsEntry> sameNumber = byNumber(number);
        if (sameNumber.isPresent() && Likeness.of(title, sameNumber.get().title()) >= Likeness.RELATED) {
            return sameNumber;
        }
        return byTitle(title)
                .or(() -> number == null ? Optional.empty() : byTitle(number))
                .or(() -> alike.find(title, Likeness::of))
                .or(() -> sameNumber);
    }

    private static String subject(String bare) {
        int at = bare.indexOf(SUBJECT);
        return at < 0 ? bare : bare.substring(at);
    }

    private static String beginning(String bare) {
        return bare.substring(0, Math.min(BEGINNING, bare.length()));
    }
}
