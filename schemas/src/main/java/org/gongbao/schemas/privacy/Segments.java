package org.gongbao.schemas.privacy;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.record.v1.Attachment;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.Paragraph;
import org.gongbao.record.v1.PersonalData;
import org.gongbao.record.v1.Warning;

/** The texts of a document as one passage, and the way back. A number may be cut by the end of a paragraph, but not by the end of the title. */
final class Segments {
    /** What repeats another text, or has no line, is masked but not reported. */
    private static final int NOT_REPORTED = -1;

    private final StringBuilder text = new StringBuilder();
    private final List<Segment> segments = new ArrayList<>();
    private final List<PersonalData> reported = new ArrayList<>();
    private int nextSegment;
    private int nextFinding;

    private record Segment(int start, int end, int line) {}

    private Segments() {}

    static Segments of(Document document) {
        Segments segments = new Segments();
        segments.add(document.getTitle(), document.getProvenance().getStartLine(), '\f');
        segments.add(document.getTitleAsPrinted(), NOT_REPORTED, '\f');
        for (Attachment attachment : document.getAttachments()) {
            segments.add(attachment.getTitle(), NOT_REPORTED, '\f');
        }
        for (Warning warning : document.getWarnings()) {
            segments.add(warning.getMessage(), NOT_REPORTED, '\f');
        }
        for (Paragraph paragraph : document.getParagraphs()) {
            segments.add(paragraph.getText(), paragraph.getLine(), '\n');
        }
        return segments;
    }

    private void add(String part, int line, char separator) {
        segments.add(new Segment(text.length(), text.length() + part.length(), line));
        text.append(part).append(separator);
    }

    Passage passage() {
        return new Passage(text.toString());
    }

    /** Rebuilds the document in the order in which its texts were added; once only. */
    Document masked(Document document, List<Finding> findings) {
        String title = take(findings);
        String printed = take(findings);
        List<Attachment> attachments = document.getAttachments().stream()
                .map(attachment -> new Attachment(take(findings), attachment.getOmitted()))
                .toList();
        List<Warning> warnings = document.getWarnings().stream()
                .map(warning -> new Warning(warning.getCode(), take(findings), warning.getLine()))
                .toList();
        List<Paragraph> paragraphs = document.getParagraphs().stream()
                .map(paragraph -> new Paragraph(paragraph.getLine(), take(findings)))
                .filter(paragraph -> !paragraph.getText().isBlank())
                .toList();
        List<PersonalData> all = new ArrayList<>(document.getPersonalData());
        all.addAll(reported);
        return Document.newBuilder(document)
                .setTitle(title)
                .setTitleAsPrinted(printed)
                .setAttachments(attachments)
                .setWarnings(warnings)
                .setParagraphs(paragraphs)
                .setPersonalData(all)
                .build();
    }

    /** The next text, masked. What reaches over its end leaves the mask where it begins and nothing where it goes on. */
    private String take(List<Finding> findings) {
        Segment segment = segments.get(nextSegment++);
        StringBuilder masked = new StringBuilder();
        int at = segment.start();
        while (nextFinding < findings.size() && findings.get(nextFinding).start() < segment.end()) {
            Finding finding = findings.get(nextFinding);
            if (finding.start() >= segment.start()) {
                masked.append(text, at, finding.start()).append(finding.masked());
                report(finding, segment.line());
            }
            at = Math.max(at, Math.min(finding.end(), segment.end()));
            if (finding.end() > segment.end()) {
                break;
            }
            nextFinding++;
        }
        return masked.append(text, at, segment.end()).toString();
    }

    private void report(Finding finding, int line) {
        if (line != NOT_REPORTED) {
            reported.add(new PersonalData(finding.kind().name(), line, finding.masked()));
        }
    }
}
