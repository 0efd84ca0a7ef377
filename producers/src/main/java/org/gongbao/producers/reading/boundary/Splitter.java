package org.gongbao.producers.reading.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongbao.producers.reading.contents.ContentsEntry;
import org.gongbao.producers.reading.contents.ContentsIndex;
import org.gongbao.producers.reading.text.Folding;
import org.gongbao.producers.reading.text.TextLine;

/** Splits the lines of an issue into documents. Pure. */
public final class Splitter {

    private static final Pattern SECTION = Pattern.compile("^【[^【】]{2,20}】$");

    private final ContentsIndex contents;
    private final Set<String> sections;

    /** Makes a splitter that uses this table of contents as a hint. */
    public Splitter(ContentsIndex contents) {
        this.contents = contents;
        this.sections = contents.entries().stream()
                .map(ContentsEntry::section)
                .filter(section -> section != null)
                .map(Folding::bare)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Splits.
     *
     * @param lines lines of the body, without table of contents and page furniture
     */
    public List<DocumentSpan> split(List<TextLine> lines) {
        List<Candidate> starts = new BoundaryChoice(contents).choose(new CandidateFinder(lines, contents).find());
        List<DocumentSpan> spans = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            boolean last = i + 1 == starts.size();
            int end = last ? lines.size() : starts.get(i + 1).first();
            spans.add(span(lines, starts.get(i), end, last));
        }
        return spans;
    }

    private DocumentSpan span(List<TextLine> lines, Candidate start, int end, boolean last) {
        int bodyFrom = Math.min(start.bodyFrom(), end);
        List<TextLine> head = lines.subList(start.first(), bodyFrom);
        List<TextLine> body = lines.subList(bodyFrom, end);
        int bodyEnd = last ? BackMatter.startOf(body) : body.size();
        while (bodyEnd > 0 && isSection(body.get(bodyEnd - 1))) {
            bodyEnd--;
        }
        return new DocumentSpan(start, head, body.subList(0, bodyEnd));
    }

    private boolean isSection(TextLine line) {
        return line.squeezed().length() <= 30
                && (SECTION.matcher(line.squeezed()).matches() || sections.contains(Folding.bare(line.squeezed())));
    }
}
