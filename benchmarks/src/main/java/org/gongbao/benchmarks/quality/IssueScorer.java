package org.gongbao.benchmarks.quality;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongbao.record.v1.AgencyName;
import org.gongbao.record.v1.AgencyRole;
import org.gongbao.record.v1.AgencyTag;
import org.gongbao.record.v1.Attachment;
import org.gongbao.record.v1.CategoryTag;
import org.gongbao.record.v1.Citation;
import org.gongbao.record.v1.CitationRelation;
import org.gongbao.record.v1.Gazette;
import org.gongbao.record.v1.PersonnelAction;
import org.gongbao.record.v1.PublicMarker;

/** Compares what the program says of an issue with what people found in it, field by field, as the scorer of the contract does. For one issue. */
final class IssueScorer {

    /** Whom the head of a document names, which labels list by themselves. */
    private static final Set<AgencyRole> ADDRESS =
            Set.of(AgencyRole.ISSUER, AgencyRole.CO_ISSUER, AgencyRole.ADDRESSEE);

    private final IssueScore score = new IssueScore();
    private final Comparison same;
    private final JsonNode truth;

    private IssueScorer(JsonNode truth) {
        this.truth = truth;
        JsonNode gazette = truth.path("gazette");
        same = new Comparison(
                gazette.path("publisher_as_printed").asText(""),
                gazette.path("publisher_canonical").asText(""));
    }

    static IssueScore score(LabelledIssue issue, List<Prediction> predictions) {
        return new IssueScorer(issue.truth()).compare(predictions);
    }

    private IssueScore compare(List<Prediction> predictions) {
        predictions.stream()
                .flatMap(one -> one.document().getRepairs().stream())
                .forEach(repair -> same.fold(repair.getPrinted(), repair.getRepaired()));
        List<Prediction> left = new ArrayList<>(predictions);
        for (JsonNode known : truth.path("documents")) {
            Optional<Prediction> found = match(known, left);
            score.add("documents", found.isPresent() ? 1 : 0, found.isPresent() ? 1 : 0, 1);
            if (found.isPresent()) {
                left.remove(found.get());
                read(known, found.get());
                tagged(known, found.get());
            } else {
                score.note(name(known) + ": missing");
            }
        }
        for (Prediction extra : left) {
            score.add("documents", 0, 1, 0);
            score.note(extra.document().getTitle() + ": no document");
        }
        if (!predictions.isEmpty()) {
            gazette(predictions.getFirst().document().getGazette());
        }
        return score;
    }

    private Optional<Prediction> match(JsonNode known, List<Prediction> left) {
        String number = text(known, "doc_number");
        return first(
                        left,
                        one -> number != null
                                && same.number(number)
                                        .equals(same.number(one.document().getDocNumber())))
                .or(() -> first(left, one -> same.bare(text(known, "title"))
                        .equals(same.bare(one.document().getTitle()))));
    }

    private static Optional<Prediction> first(List<Prediction> left, Predicate<Prediction> wanted) {
        return left.stream().filter(wanted).findFirst();
    }

    private void read(JsonNode known, Prediction found) {
        String name = name(known);
        var document = found.document();
        score.value(
                name,
                "start",
                known.path("start_line").asInt(),
                document.getProvenance().getStartLine());
        score.value(
                name,
                "end",
                known.path("end_line").asInt(),
                document.getProvenance().getEndLine());
        score.value(name, "number", same.number(text(known, "doc_number")), same.number(document.getDocNumber()));
        score.value(name, "title", same.bare(text(known, "title")), same.bare(document.getTitle()));
        score.value(name, "issuer", same.bare(text(known, "issuing_agency")), same.bare(nameOf(document.getIssuer())));
        score.value(name, "genre", text(known, "genre"), document.getGenre());
        score.value(name, "instrument", text(known, "issued_instrument"), document.getInstrument());
        score.value(name, "signed", text(known, "date_signed"), string(document.getSignedOn()));
        score.value(
                name,
                "publicity",
                known.path("public_marker").asBoolean(),
                document.getPublicMarker() != PublicMarker.NONE);
        score.values(
                name,
                "addressees",
                set(known, "addressees", same::bare),
                document.getAddressees().stream()
                        .map(AgencyName::getAsPrinted)
                        .map(same::bare)
                        .collect(Collectors.toSet()));
        score.values(
                name,
                "attachments",
                set(known, "attachments", this::attachment),
                document.getAttachments().stream()
                        .map(Attachment::getTitle)
                        .map(this::attachment)
                        .collect(Collectors.toSet()));
    }

    private void tagged(JsonNode known, Prediction found) {
        String name = name(known);
        var tags = found.tags();
        List<String> classes =
                tags.categories().stream().map(CategoryTag::getCode).toList();
        String first = classes.isEmpty() ? null : classes.getFirst();
        Set<String> further = set(known, "categories_also", UnaryOperator.identity());
        String primary = known.path("category").asText();
        score.value(name, "class", primary, first);
        boolean accepted = primary.equals(first) || further.contains(first);
        score.add("class accepted", accepted ? 1 : 0, 1, 1);
        score.recall(name, "further classes", further, Set.copyOf(classes));
        score.value(name, "effective", text(known, "effective"), string(tags.effectiveOn()));
        score.value(name, "expiry", !blank(text(known, "expires")), tags.expires() != null);
        String own = same.number(text(known, "doc_number"));
        score.values(name, "citations", set(known, "cites", same::number), numbers(tags.citations().stream(), own));
        score.values(
                name,
                "repeals",
                numbered(set(known, "repeals", same::number)),
                numbered(numbers(
                        tags.citations().stream().filter(one -> one.getRelation() == CitationRelation.REPEALS), own)));
        Set<String> agencies = set(known, "agencies", same::core);
        score.recall(
                name,
                "agencies",
                agencies,
                tags.agencies().stream().flatMap(this::cores).collect(Collectors.toSet()));
        tags.agencies().stream().filter(tag -> !ADDRESS.contains(tag.getRole())).forEach(tag -> {
            int hit = cores(tag).anyMatch(agencies::contains) ? 1 : 0;
            score.add("agencies, precision", hit, 1, 1);
        });
        score.values(
                name,
                "personnel",
                persons(known),
                tags.personnel().stream().map(this::person).collect(Collectors.toSet()));
    }

    private Stream<String> cores(AgencyTag tag) {
        return Stream.of(tag.getName(), tag.getAsPrinted()).map(same::core);
    }

    private void gazette(Gazette found) {
        JsonNode known = truth.path("gazette");
        score.value(
                "gazette", "publisher", same.bare(text(known, "publisher_canonical")), same.bare(found.getPublisher()));
        score.value(
                "gazette",
                "issue",
                known.path("year").asText() + "-" + known.path("issue").asText(),
                found.getYear() + "-" + found.getIssue());
        score.value("gazette", "published", text(known, "published"), string(found.getPublishedOn()));
    }

    private Set<String> numbers(Stream<Citation> citations, String own) {
        return citations
                .map(Citation::getDocNumber)
                .filter(number -> number != null)
                .map(same::number)
                .filter(number -> !number.equals(own))
                .collect(Collectors.toSet());
    }

    /** Of what is repealed by its title alone, no number is wanted. */
    private static Set<String> numbered(Set<String> all) {
        return all.stream().filter(one -> one.matches(".*\\d+号.*")).collect(Collectors.toSet());
    }

    private Set<String> persons(JsonNode known) {
        Set<String> all = new LinkedHashSet<>();
        known.path("personnel")
                .forEach(one -> all.add(same.bare(text(one, "person")) + " "
                        + one.path("action").asText().toLowerCase(Locale.ROOT) + " " + same.core(text(one, "post"))));
        return all;
    }

    private String person(PersonnelAction action) {
        return same.bare(action.getPerson()) + " " + action.getAction().name().toLowerCase(Locale.ROOT) + " "
                + same.core(action.getPost());
    }

    private String attachment(String title) {
        return same.bare(title.replaceAll("[（(]略[）)]", ""));
    }

    private Set<String> set(JsonNode node, String field, UnaryOperator<String> form) {
        Set<String> all = new LinkedHashSet<>();
        node.path(field).forEach(one -> {
            String text = form.apply(one.asText());
            if (!text.isEmpty()) {
                all.add(text);
            }
        });
        return all;
    }

    private static String name(JsonNode known) {
        String number = text(known, "doc_number");
        return number == null ? known.path("title").asText() : number;
    }

    private static String nameOf(AgencyName name) {
        return name == null ? null : name.getName();
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isMissingNode() || value.isNull() ? null : value.asText();
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    private static String string(Object value) {
        return value == null ? null : value.toString();
    }
}
