package org.gongbao.producers.reading.metamorphic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.gongbao.producers.reading.GazetteReader;
import org.gongbao.producers.reading.text.LineSplitter;
import org.gongbao.record.v1.Gazette;

/** The formats in which issues are read beside text. */
final class IssueFormats {

    /** Their names, by which files end too. */
    static final List<String> NAMES = List.of("docx", "html", "pdf");

    private IssueFormats() {}

    /** Returns what is read from the issue in this format beside what is read from its text. */
    static Comparison compare(String format, Issue issue) {
        try {
            byte[] file = format(format, issue).write(LineSplitter.split(issue.text()));
            return new Comparison(
                    Transformation.of(format, Issue::text),
                    issue.documents(),
                    new GazetteReader().read(issue.name() + "." + format, file).documents());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static IssueFormat format(String name, Issue issue) {
        return switch (name) {
            case "docx" -> new DocxFormat();
            case "html" -> new HtmlFormat();
            default -> new PdfFormat(runningHead(issue.documents().getFirst().getGazette()));
        };
    }

    private static String runningHead(Gazette gazette) {
        return gazette.getTitle() + "　" + gazette.getYear() + "年第" + gazette.getIssue() + "期";
    }
}
