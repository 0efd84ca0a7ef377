package org.gongbao.producers.reading.contents;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongbao.producers.reading.text.Folding;

/** Looks entries of a table of contents up by title and number, whatever the width of their characters. Immutable. */
public final class ContentsIndex {

    private final List<ContentsEntry> entries;
    private final Map<String, ContentsEntry> byTitle = new HashMap<>();
    private final Map<String, ContentsEntry> byNumber = new HashMap<>();

    /** Makes an index of the entries. */
    public ContentsIndex(List<ContentsEntry> entries) {
        this.entries = List.copyOf(entries);
        for (ContentsEntry entry : entries) {
            byTitle.putIfAbsent(Folding.bare(entry.title()), entry);
            if (entry.number() != null) {
                byNumber.putIfAbsent(Folding.bare(entry.number()), entry);
            }
        }
    }

    /** Returns the entries in order. */
    public List<ContentsEntry> entries() {
        return entries;
    }

    /** Returns the entry with exactly this title, punctuation aside. */
    public Optional<ContentsEntry> byTitle(String title) {
        return Optional.ofNullable(byTitle.get(Folding.bare(title)));
    }

    /** Returns the entry with this number, kind of brackets aside. */
    public Optional<ContentsEntry> byNumber(String number) {
        return Optional.ofNullable(number).map(text -> byNumber.get(Folding.bare(text)));
    }

    /** Returns the entry that fits best: same number and alike title, same title, same number, alike title. */
    public Optional<ContentsEntry> find(String title, String number) {
        Optional<ContentsEntry> sameNumber = byNumber(number);
        if (sameNumber.isPresent() && Likeness.of(title, sameNumber.get().title()) >= Likeness.RELATED) {
            return sameNumber;
        }
        return byTitle(title)
                .or(() -> number == null ? Optional.empty() : byTitle(number))
                .or(() -> entries.stream()
                        .filter(entry -> Likeness.of(title, entry.title()) >= Likeness.ALIKE)
                        .max((a, b) -> Double.compare(Likeness.of(title, a.title()), Likeness.of(title, b.title()))))
                .or(() -> sameNumber);
    }
}
