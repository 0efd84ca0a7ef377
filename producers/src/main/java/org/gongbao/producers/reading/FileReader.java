package org.gongbao.producers.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongbao.producers.reading.front.IssueBoundaries;
import org.gongbao.producers.reading.mapping.Origin;
import org.gongbao.producers.reading.page.WebPage;
import org.gongbao.producers.reading.text.TextLine;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.FileOutcome;
import org.gongbao.record.v1.Warning;

/** Reads a file's lines: one issue, several joined, or a single document. Pure. */
final class FileReader {

    private final Origin origin;

    FileReader(Origin origin) {
        this.origin = origin;
    }

    /**
     * Reads.
     *
     * @param lines lines of the file
     * @param bytes size of the file
     */
    ReadingResult read(List<TextLine> lines, long bytes) {
        List<Document> documents = new ArrayList<>();
        List<Boundary> boundaries = new ArrayList<>();
        List<Warning> problems = new ArrayList<>();
        List<List<TextLine>> issues = IssueBoundaries.split(lines);
        for (List<TextLine> issue : issues) {
            IssueReader.Issue read = reader(issue, issues.size() == 1).read(documents.size());
            documents.addAll(read.documents());
            boundaries.addAll(read.boundaries());
            problems.addAll(read.problems());
        }
        if (documents.isEmpty()) {
            return refused(bytes, lines.isEmpty());
        }
        boolean whole = problems.isEmpty();
        List<Document> resolved = SameIdentity.resolve(documents, problems);
        return new ReadingResult(
                origin.file(),
                origin.sha256(),
                bytes,
                whole ? FileOutcome.READ : FileOutcome.PARTLY,
                HoldMarks.note(resolved, lines),
                problems,
                boundaries);
    }

    private IssueReader reader(List<TextLine> issue, boolean alone) {
        return (alone ? WebPage.of(issue) : Optional.<WebPage>empty())
                .map(page -> new IssueReader(origin, page))
                .orElseGet(() -> new IssueReader(origin, issue));
    }

    private ReadingResult refused(long bytes, boolean blank) {
        String message = blank
                ? origin.file() + ": The file holds only white space. Hand in the text of the issue."
                : origin.file()
                        + ": No document was found: no title with an issuer and 关于 above a line that is only a document number. Check that it is the text of a"
                        + " gazette or of an official document.";
        Warning problem = new Warning(blank ? "READ-001" : "READ-005", message, 0);
        return new ReadingResult(
                origin.file(), origin.sha256(), bytes, FileOutcome.REFUSED, List.of(), List.of(problem));
    }
}
