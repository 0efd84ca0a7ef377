package org.gongbao.producers.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongbao.producers.reading.boundary.BackMatter;
import org.gongbao.producers.reading.boundary.DocumentSpan;
import org.gongbao.producers.reading.boundary.PartsReader;
import org.gongbao.producers.reading.boundary.Splitter;
import org.gongbao.producers.reading.contents.ContentsEntry;
import org.gongbao.producers.reading.contents.ContentsIndex;
import org.gongbao.producers.reading.contents.ContentsReader;
import org.gongbao.producers.reading.contents.TableOfContents;
import org.gongbao.producers.reading.front.FrontMatter;
import org.gongbao.producers.reading.front.FrontMatterReader;
import org.gongbao.producers.reading.mapping.DocumentMapper;
import org.gongbao.producers.reading.mapping.GazetteMapper;
import org.gongbao.producers.reading.mapping.Origin;
import org.gongbao.producers.reading.part.DocumentParts;
import org.gongbao.producers.reading.repair.PlaceRepair;
import org.gongbao.producers.reading.repair.RepairFinder;
import org.gongbao.producers.reading.text.LineSplitter;
import org.gongbao.producers.reading.text.PageFurniture;
import org.gongbao.producers.reading.text.TextLine;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.FileOutcome;
import org.gongbao.record.v1.Gazette;
import org.gongbao.record.v1.Warning;

/** Leads a text through the steps of reading: lines, contents, boundaries, parts, cover, repairs, records. */
final class IssueReader {

    private static final int SHORTEST_LISTED = 6;

    private final Origin origin;

    IssueReader(Origin origin) {
        this.origin = origin;
    }

    ReadingResult read(String text, long bytes) {
        List<TextLine> lines = PageFurniture.remove(LineSplitter.split(text));
        TableOfContents contents = ContentsReader.read(lines);
        ContentsIndex index = new ContentsIndex(contents.entries());
        List<TextLine> bodyLines =
                lines.stream().filter(line -> !contents.contains(line.number())).toList();
        List<DocumentSpan> spans = new Splitter(index).split(bodyLines);
        if (spans.isEmpty()) {
            return refused(bytes, lines.isEmpty());
        }
        List<DocumentParts> parts = spans.stream().map(PartsReader::read).toList();
        List<String> issuers = parts.stream()
                .flatMap(part -> part.issuers().stream())
                .distinct()
                .toList();
        FrontMatter front = front(bodyLines, spans);
        List<PlaceRepair> repairs = new RepairFinder(squeezed(lines), front, issuers).find();
        Gazette gazette = GazetteMapper.map(front, repairs, issuers);
        DocumentMapper mapper = new DocumentMapper(gazette, repairs, origin);
        List<Document> documents = new ArrayList<>();
        Set<ContentsEntry> found = new HashSet<>();
        for (int i = 0; i < spans.size(); i++) {
            Optional<ContentsEntry> entry =
                    index.find(parts.get(i).title(), parts.get(i).number());
            entry.ifPresent(found::add);
            documents.add(mapper.map(i + 1, spans.get(i), parts.get(i), entry));
        }
        List<Warning> problems = new ArrayList<>(missing(contents, found));
        boolean whole = problems.isEmpty();
        return new ReadingResult(
                origin.file(),
                origin.sha256(),
                bytes,
                whole ? FileOutcome.READ : FileOutcome.PARTLY,
                SameIdentity.resolve(documents, problems),
                problems);
    }

    private ReadingResult refused(long bytes, boolean blank) {
        String message = blank
                ? "The file " + origin.file() + " holds only white space. Hand in the text of the issue."
                : "No document was found in " + origin.file()
                        + ": no title with an issuer and 关于 above a line that is only a document number. Check that it is the text of a"
                        + " gazette or of an official document.";
        Warning problem = new Warning(blank ? "READ-001" : "READ-005", message, 0);
        return new ReadingResult(
                origin.file(), origin.sha256(), bytes, FileOutcome.REFUSED, List.of(), List.of(problem));
    }

    private static FrontMatter front(List<TextLine> lines, List<DocumentSpan> spans) {
        int first = spans.getFirst().startLine();
        int last = spans.getLast().endLine();
        List<TextLine> before =
                lines.stream().filter(line -> line.number() < first).toList();
        List<TextLine> after =
                lines.stream().filter(line -> line.number() > last).toList();
        return FrontMatterReader.read(before, after.subList(BackMatter.startOf(after), after.size()));
    }

    private static String squeezed(List<TextLine> lines) {
        return lines.stream().map(TextLine::squeezed).collect(Collectors.joining("\n"));
    }

    private List<Warning> missing(TableOfContents contents, Set<ContentsEntry> found) {
        return contents.entries().stream()
                .filter(entry -> !found.contains(entry) && entry.title().length() >= SHORTEST_LISTED)
                .map(entry -> new Warning(
                        "READ-010",
                        "The table of contents of " + origin.file() + " lists a document that the text lacks"
                                + (entry.number() == null ? "" : ", " + entry.number())
                                + ". The file may be cut off; hand in the whole issue.",
                        entry.line()))
                .toList();
    }
}
