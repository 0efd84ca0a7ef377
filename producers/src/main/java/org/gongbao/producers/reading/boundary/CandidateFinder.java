package org.gongbao.producers.reading.boundary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongbao.producers.reading.contents.ContentsEntry;
import org.gongbao.producers.reading.contents.ContentsIndex;
import org.gongbao.producers.reading.part.Genre;
import org.gongbao.producers.reading.part.RegistrationLine;
import org.gongbao.producers.reading.text.Folding;

/** Finds every place where a document may begin, and what speaks for it. Looks at each line once with a bounded surrounding. Pure. */
final class CandidateFinder {

    private static final String DECREE = "令";
    private static final Pattern PERIOD = Pattern.compile("(?:19|20)\\d{2}年|\\d{1,2}月");

    private final ClassifiedLines lines;
    private final ContentsIndex contents;
    private final Surroundings surroundings;
    private final NumberedTitles numbered;
    private final UnnumberedTitles unnumbered;
    private final Letterheads letterheads;

    /**
     * Makes a finder.
     *
     * @param lines lines of the body, without the table of contents
     * @param contents entries of the table of contents
     */
    CandidateFinder(ClassifiedLines lines, ContentsIndex contents) {
        this.lines = lines;
        this.contents = contents;
        this.surroundings = new Surroundings(lines);
        TitleBlockReader titles = new TitleBlockReader(lines);
        this.numbered = new NumberedTitles(lines, titles, contents);
        this.letterheads = new Letterheads(lines);
        this.unnumbered = new UnnumberedTitles(lines, titles, contents);
    }

    /** Returns the candidates by first line; several may overlap. */
    List<Candidate> find() {
        List<Draft> drafts = new ArrayList<>(UntitledText.of(lines).stream().toList());
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isShort()) {
                drafts.addAll(numbered.at(i));
                drafts.addAll(unnumbered.at(i));
            }
        }
        Optional<Evidence> layout = UsualLayout.of(drafts);
        Set<Integer> decreed = decreed(drafts);
        return drafts.stream()
                .filter(draft -> draft.number() != null || !isNumber(draft.bodyFrom()))
                .filter(draft -> draft.number() != null || !decreed.contains(draft.first()))
                .map(draft -> candidate(draft, layout))
                .sorted(Comparator.comparingInt(Candidate::first).thenComparingInt(Candidate::bodyFrom))
                .toList();
    }

    /** Directly below a decree's number stands what it decrees: if another document began there, the decree would say nothing. */
    private static Set<Integer> decreed(List<Draft> drafts) {
        return drafts.stream()
                .filter(draft -> draft.main() == Evidence.SERIAL_BELOW
                        && draft.title().title().endsWith(DECREE))
                .map(Draft::bodyFrom)
                .collect(Collectors.toSet());
    }

    /** A title above a number is the number's, and found by it. */
    private boolean isNumber(int line) {
        return line < lines.size() && lines.number(line).isPresent();
    }

    private Candidate candidate(Draft draft, Optional<Evidence> layout) {
        TitleBlock title = draft.title();
        Set<Evidence> evidence = EnumSet.of(draft.main());
        int registered = withRegistration(draft.first());
        int first = title.first() == draft.first()
                ? letterheads.aboveRepetition(letterheads.aboveTitle(registered, title), title)
                : registered;
        evidence.addAll(surroundings.evidence(first, draft.bodyFrom(), title.issuers()));
        if (draft.main() != Evidence.NUMBER_ALONE) {
            evidence.remove(Evidence.APPOINTMENTS_BELOW);
            evidence.addAll(ofTitle(title));
        }
        if (draft.main() != Evidence.ADDRESS) {
            evidence.remove(Evidence.SPEAKER_BELOW);
        }
        if (draft.main() != Evidence.FIGURES) {
            evidence.remove(Evidence.TABLE_BELOW);
        } else if (PERIOD.matcher(Folding.plain(title.title())).find()) {
            evidence.add(Evidence.PERIOD);
        }
        if (layout.filter(usual -> usual == draft.main()).isPresent()) {
            evidence.add(Evidence.USUAL_LAYOUT);
        }
        evidence.addAll(ofContents(draft));
        if (lines.get(title.first()).heading()) {
            evidence.add(Evidence.HEADING);
        }
        return new Candidate(first, draft.bodyFrom(), title, draft.number(), evidence);
    }

    /** The number under which a document is registered stands at the head of its paper, so above the title it begins the document. */
    private int withRegistration(int first) {
        return first > 0 && RegistrationLine.is(lines.get(first - 1)) ? first - 1 : first;
    }

    private static Set<Evidence> ofTitle(TitleBlock title) {
        Set<Evidence> evidence = EnumSet.noneOf(Evidence.class);
        if (title.onSubject()) {
            evidence.add(title.issuers().isEmpty() ? Evidence.SUBJECT : Evidence.ISSUER_AND_SUBJECT);
        }
        Optional<String> type = Genre.ofTitle(title.title());
        if (type.isPresent()) {
            evidence.add(Evidence.GENRE);
        }
        if (!title.onSubject() && !title.issuers().isEmpty() && type.isPresent()) {
            evidence.add(Evidence.ISSUER_AND_TYPE);
        }
        return evidence;
    }

    private Set<Evidence> ofContents(Draft draft) {
        Set<Evidence> evidence = EnumSet.noneOf(Evidence.class);
        if (contents.entries().isEmpty()) {
            return evidence;
        }
        String title = draft.title().title();
        Optional<ContentsEntry> same = contents.byTitle(title)
                .or(() -> draft.number() == null ? Optional.empty() : contents.byTitle(draft.number()));
        if (same.isPresent()) {
            evidence.add(Evidence.CONTENTS_TITLE);
        } else if (contents.alike(title).isPresent()) {
            evidence.add(Evidence.CONTENTS_ALIKE);
        }
        if (contents.byNumber(draft.number()).isPresent()) {
            evidence.add(Evidence.CONTENTS_NUMBER);
        }
        return evidence;
    }
}
