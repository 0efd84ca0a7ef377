package org.gongbao.producers.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongbao.producers.reading.boundary.BackMatter;
import org.gongbao.producers.reading.boundary.DocumentSpan;
import org.gongbao.producers.reading.boundary.EditorialMatter;
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
import org.gongbao.producers.reading.page.PageMetadata;
import org.gongbao.producers.reading.page.WebPage;
import org.gongbao.producers.reading.part.DocumentParts;
import org.gongbao.producers.reading.part.LineRole;
import org.gongbao.producers.reading.part.NumberLine;
import org.gongbao.producers.reading.repair.IssuedNumber;
import org.gongbao.producers.reading.repair.PlaceRepair;
import org.gongbao.producers.reading.repair.RepairFinder;
import org.gongbao.producers.reading.text.PageFurniture;
import org.gongbao.producers.reading.text.PrintLines;
import org.gongbao.producers.reading.text.TextLine;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.Gazette;
import org.gongbao.record.v1.Warning;

/** Leads the lines of one issue through the steps of reading: lines mended, contents, boundaries, parts, cover, repairs, records. Pure. */
final class IssueReader {

    private static final int SHORTEST_LISTED = 6;
    private static final int COVER_LINES = 40;
    private static final PrintLines PRINT_LINES = new PrintLines(LineRole::standsAlone, LineRole::opens);

    private final Origin origin;
    private final List<TextLine> printed;
    private final List<TextLine> lines;
    private final TableOfContents contents;
    private final ContentsIndex index;
    private final PageMetadata page;
    private final Set<ContentsEntry> found = new HashSet<>();

    /**
     * Makes a reader.
     *
     * @param origin the file
     * @param printed the issue's lines as the file has them
     */
    IssueReader(Origin origin, List<TextLine> printed) {
        this(origin, printed, PageMetadata.NONE, List.of());
    }

    /** Makes a reader of a web page, which announces what a table of contents would list. */
    IssueReader(Origin origin, WebPage page) {
        this(origin, page.lines(), page.metadata(), page.titles());
    }

    private IssueReader(Origin origin, List<TextLine> printed, PageMetadata page, List<String> announced) {
        this.origin = origin;
        this.printed = printed;
        this.page = page;
        this.lines = PRINT_LINES.mend(PageFurniture.remove(printed));
        this.contents = ContentsReader.read(lines);
        this.index = new ContentsIndex(contents.entries().isEmpty() ? entries(announced) : contents.entries());
    }

    private static List<ContentsEntry> entries(List<String> titles) {
        return titles.stream()
                .map(title -> new ContentsEntry(title, null, null, null, 0))
                .toList();
    }

    /**
     * Reads.
     *
     * @param before how many documents of the file stand before this issue
     */
    Issue read(int before) {
        int cover = lastLineOfCover();
        List<TextLine> body = lines.stream()
                .filter(line -> line.number() > cover && !contents.contains(line.number()))
                .toList();
        List<DocumentSpan> spans = new Splitter(index).split(body);
        if (spans.isEmpty()) {
            return new Issue(List.of(), List.of(), List.of());
        }
        List<DocumentParts> parts = spans.stream()
                .map(PartsReader::read)
                .map(part -> spans.size() == 1 ? page.complete(part) : part)
                .map(this::numbered)
                .map(part -> ListedMeasure.named(part, index.entries()))
                .map(part -> ListedIssuer.named(part, index.find(part.title(), part.number())))
                .toList();
        List<String> issuers = parts.stream()
                .flatMap(part -> part.issuers().stream())
                .distinct()
                .toList();
        FrontMatter front = front(spans);
        List<IssuedNumber> issued = parts.stream()
                .map(part -> new IssuedNumber(
                        part.issuers().isEmpty() ? null : part.issuers().getFirst(), part.number()))
                .toList();
        List<PlaceRepair> repairs = new RepairFinder(squeezed(), front, issuers, issued).find();
        Gazette gazette = GazetteMapper.map(front, repairs, issuers);
        DocumentMapper mapper =
                new DocumentMapper(gazette, repairs, origin, spans.size() == 1 ? page : PageMetadata.NONE);
        List<Document> documents = new ArrayList<>();
        List<Boundary> boundaries = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            Optional<ContentsEntry> entry = contents.entries().isEmpty()
                    ? Optional.empty()
                    : index.find(parts.get(i).title(), parts.get(i).number());
            entry.ifPresent(found::add);
            documents.add(mapper.map(i + 1, spans.get(i), parts.get(i), entry));
            boundaries.add(Boundary.of(before + i + 1, spans.get(i)));
        }
        return new Issue(documents, boundaries, missing());
    }

    /** Some gazettes print the number in the table of contents only. */
    private DocumentParts numbered(DocumentParts parts) {
        return parts.number() != null
                ? parts
                : index.byTitle(parts.title())
                        .map(ContentsEntry::number)
                        .filter(number -> NumberLine.read(number).isPresent())
                        .map(parts::withNumber)
                        .orElse(parts);
    }

    /** What stands above a table of contents at the front is the cover, where no document begins. */
    private int lastLineOfCover() {
        List<TextLine> above = lines.stream()
                .limit(COVER_LINES + 1)
                .takeWhile(line -> line.number() < contents.firstLine())
                .toList();
        boolean cover = above.size() <= COVER_LINES
                && above.stream().noneMatch(line -> NumberLine.read(line).isPresent());
        return cover ? contents.firstLine() - 1 : 0;
    }

    /** The cover is read as it is printed, for page furniture and the title of the gazette look alike. */
    private FrontMatter front(List<DocumentSpan> spans) {
        int first = spans.getFirst().startLine();
        int last = spans.getLast().endLine();
        List<TextLine> before = printed.stream()
                .filter(line -> line.number() < first && !contents.contains(line.number()))
                .toList();
        List<TextLine> after = printed.stream()
                .filter(line -> line.number() > last && !contents.contains(line.number()))
                .toList();
        return FrontMatterReader.read(before, after.subList(BackMatter.startOf(after), after.size()));
    }

    private String squeezed() {
        return lines.stream().map(TextLine::squeezed).collect(Collectors.joining("\n"));
    }

    private List<Warning> missing() {
        return contents.entries().stream()
                .filter(entry ->
                        !found.contains(entry) && entry.title().length() >= SHORTEST_LISTED && !isMatter(entry))
                .map(entry -> new Warning(
                        "READ-010",
                        origin.file() + ": The table of contents lists a document that the text lacks"
                                + (entry.number() == null ? "" : ", " + entry.number())
                                + ". The file may be cut off; hand in the whole issue.",
                        entry.line()))
                .toList();
    }

    private static boolean isMatter(ContentsEntry entry) {
        return entry.number() == null
                && (EditorialMatter.isTitle(entry.title())
                        || (entry.section() != null && EditorialMatter.isSection(entry.section())));
    }

    /**
     * What came of an issue.
     *
     * @param documents its documents
     * @param boundaries why each begins where it begins
     * @param problems what is wrong with the issue as a whole
     */
    record Issue(List<Document> documents, List<Boundary> boundaries, List<Warning> problems) {}
}
