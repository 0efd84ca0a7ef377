package org.gongbao.standalone.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongbao.producers.reading.Boundary;
import org.gongbao.record.v1.AgencyTag;
import org.gongbao.record.v1.Citation;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.Duty;
import org.gongbao.record.v1.Provenance;
import org.gongbao.schemas.privacy.Masking;
import org.gongbao.standalone.console.Paint;
import org.gongbao.streams.understanding.Tags;

/** A document with the reasons of all that was understood of it, as lines of a terminal. Pure; shows nothing that is masked elsewhere. */
public final class ExplainedDocument {
    private static final int NAME = 44;

    private final Document document;
    private final Tags tags;
    private final Paint paint;
    private final Excerpts excerpts;

    private ExplainedDocument(Document document, Tags tags, Paint paint) {
        this.document = document;
        this.tags = tags;
        this.paint = paint;
        this.excerpts = new Excerpts(document.getParagraphs());
    }

    /**
     * Returns the lines.
     *
     * @param masked the document as it would leave the program
     * @param boundary why it begins and ends where it does; empty if the file was not split
     */
    public static List<String> of(Document masked, Tags tags, Optional<Boundary> boundary, Paint paint) {
        return new ExplainedDocument(masked, tags, paint).lines(boundary);
    }

    private List<String> lines(Optional<Boundary> boundary) {
        List<String> page = new ArrayList<>();
        page.add(paint.heading("%2d  %s".formatted(document.getPosition(), document.getTitle())));
        page.add("    "
                + Stream.of(
                                document.getDocNumber(),
                                document.getSignedOn(),
                                document.getGenre(),
                                tags.ruleSetVersion() == null ? null : "rules " + tags.ruleSetVersion())
                        .map(value -> value == null ? "" : value.toString())
                        .filter(value -> !value.isEmpty())
                        .collect(Collectors.joining(" · ")));
        boundaries(boundary).writeTo(page);
        classes().writeTo(page);
        agencies().writeTo(page);
        citations().writeTo(page);
        lifeCycle().writeTo(page);
        people().writeTo(page);
        duties().writeTo(page);
        words().writeTo(page);
        personalData().writeTo(page);
        repairs().writeTo(page);
        doubts().writeTo(page);
        page.add("");
        return page;
    }

    private Section section(String heading) {
        return new Section(heading, paint);
    }

    private Section boundaries(Optional<Boundary> boundary) {
        Provenance provenance = document.getProvenance();
        Section section = section("BOUNDARIES");
        section.add("lines %d–%d%s, %s sure"
                .formatted(
                        provenance.getStartLine(),
                        provenance.getEndLine(),
                        provenance.getStartPage() == null
                                ? ""
                                : ", pages " + provenance.getStartPage() + "–" + provenance.getEndPage(),
                        percent(document.getConfidence())));
        boundary.ifPresent(found -> {
            found.reasons().forEach(reason -> section.add("  " + reason));
            found.nearMisses()
                    .forEach(miss -> section.doubt("  %.2f another document may begin in line %d: %s"
                            .formatted(miss.score(), miss.line(), Masking.mask(miss.title()))));
        });
        return section;
    }

    private Section classes() {
        Section section = section("SUBJECT CLASSES");
        tags.categories()
                .forEach(tag -> section.add(
                        "%s %s, %s sure".formatted(tag.getCode(), tag.getLabel(), percent(tag.getConfidence())),
                        NAME,
                        String.join(" · ", tag.getEvidence())));
        return section;
    }

    private Section agencies() {
        Section section = section("AGENCIES");
        for (AgencyTag tag : tags.agencies()) {
            String id = tag.getId() == null ? "not in the registry" : tag.getId();
            String words = tag.getLine() == 0
                    ? "printed " + tag.getAsPrinted()
                    : "line " + tag.getLine() + ": " + excerpts.around(tag.getAsPrinted(), tag.getLine());
            section.add("%-12s %s (%s)".formatted(tag.getRole(), tag.getName(), id), NAME + 24, words);
        }
        return section;
    }

    private Section citations() {
        Section section = section("CITATIONS");
        for (Citation citation : tags.citations()) {
            String named = Stream.of(
                            citation.getTitle() == null ? "" : "《" + citation.getTitle() + "》",
                            citation.getDocNumber() == null ? "" : citation.getDocNumber())
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(" "));
            section.add(
                    "%-12s %s".formatted(citation.getRelation(), named),
                    NAME,
                    citation.getLine() == 0 ? "" : "line " + citation.getLine());
        }
        return section;
    }

    private Section lifeCycle() {
        Section section = section("LIFE CYCLE");
        if (tags.effectiveOn() != null) {
            section.add("in force from " + tags.effectiveOn());
        }
        if (tags.expires() != null) {
            String on = tags.expires().getOn() == null
                    ? "ends, the day is not known"
                    : "ends on " + tags.expires().getOn();
            section.add(on, NAME, tags.expires().getText());
        }
        if (tags.hold() != null) {
            section.doubt("waits for a reviewer: " + tags.hold().getReason()
                    + at(tags.hold().getLine()));
        }
        return section;
    }

    private Section people() {
        Section section = section("PEOPLE");
        tags.personnel()
                .forEach(action -> section.add(
                        "%s %s %s".formatted(action.getAction(), action.getPerson(), action.getPost()),
                        NAME,
                        action.getLine() == 0
                                ? ""
                                : "line " + action.getLine() + ": "
                                        + excerpts.around(action.getPerson(), action.getLine())));
        return section;
    }

    private Section duties() {
        Section section = section("DUTIES");
        for (Duty duty : tags.duties()) {
            String when = duty.getDue() != null ? duty.getDue() : duty.getRecurs();
            section.add(
                    "%s: %s%s".formatted(duty.getWho(), duty.getWhat(), when == null ? "" : " — " + when),
                    NAME,
                    duty.getLine() == 0 ? "" : "line " + duty.getLine());
        }
        return section;
    }

    private Section words() {
        Section section = section("PLACES AND WORDS");
        if (!tags.places().isEmpty()) {
            section.add("places   " + String.join(" · ", tags.places()));
        }
        if (!tags.keywords().isEmpty()) {
            section.add("words    " + String.join(" · ", tags.keywords()));
        }
        if (tags.summary() != null) {
            section.add("summary  " + tags.summary());
        }
        return section;
    }

    private Section personalData() {
        Section section = section("MASKED");
        tags.personalData()
                .forEach(data -> section.add(data.getKind(), 12, "line " + data.getLine() + ": " + data.getMasked()));
        return section;
    }

    private Section repairs() {
        Section section = section("REPAIRS");
        document.getRepairs()
                .forEach(repair -> section.add(
                        "%s → %s, %d×".formatted(repair.getPrinted(), repair.getRepaired(), repair.getCount()),
                        16,
                        repair.getEvidence()));
        return section;
    }

    private Section doubts() {
        Section section = section("DOUBTS");
        document.getWarnings()
                .forEach(warning ->
                        section.doubt(warning.getCode() + at(warning.getLine()) + ": " + warning.getMessage()));
        return section;
    }

    private String at(int line) {
        String words = line == 0 ? "" : excerpts.at(line);
        return line == 0 ? "" : " line " + line + (words.isEmpty() ? "" : " (" + words + ")");
    }

    private static String percent(double share) {
        return Math.round(share * 100) + " %";
    }
}
