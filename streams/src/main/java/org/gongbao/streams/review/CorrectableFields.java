package org.gongbao.streams.review;

import static org.gongbao.streams.review.Values.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongbao.record.v1.AgencyName;
import org.gongbao.record.v1.CategoryTag;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.record.v1.Expiry;
import org.gongbao.schemas.category.SubjectClasses;

/** The fields that a reviewer may correct. Immutable. */
final class CorrectableFields {

    private static final String LINE = "text";
    private static final String LINE_OR_NONE = "text, or none";
    private static final String LINES = "texts between semicolons, or none";
    private static final String DAY = "a day as 2026-02-20, or none";
    private static final String AGENCIES = "ROLE:ID or ROLE:NAME, between semicolons";

    private static final List<CorrectableField> ALL = List.of(
            fact(
                    "title",
                    LINE,
                    Values::line,
                    document -> json(document.getTitle()),
                    (document, value) -> document.setTitle(Values.present(value))),
            fact(
                    "docNumber",
                    "a document number, or none",
                    Values::number,
                    document -> json(document.getDocNumber()),
                    (document, value) -> document.setDocNumber(Values.text(value))),
            fact(
                    "signedOn",
                    DAY,
                    Values::day,
                    document -> json(document.getSignedOn()),
                    (document, value) -> document.setSignedOn(Values.date(value))),
            fact(
                    "issuer",
                    LINE_OR_NONE,
                    Values::lineOrNone,
                    document -> document.getIssuer() == null
                            ? NullNode.instance
                            : json(document.getIssuer().getName()),
                    (document, value) -> document.setIssuer(value.isNull() ? null : named(Values.present(value)))),
            fact(
                    "coIssuers",
                    LINES,
                    Values::lines,
                    document -> json(names(document.getCoIssuers())),
                    (document, value) -> document.setCoIssuers(agencies(value))),
            fact(
                    "addressees",
                    LINES,
                    Values::lines,
                    document -> json(names(document.getAddressees())),
                    (document, value) -> document.setAddressees(agencies(value))),
            fact(
                    "genre",
                    LINE_OR_NONE,
                    Values::lineOrNone,
                    document -> json(document.getGenre()),
                    (document, value) -> document.setGenre(Values.text(value))),
            fact(
                    "instrument",
                    LINE_OR_NONE,
                    Values::lineOrNone,
                    document -> json(document.getInstrument()),
                    (document, value) -> document.setInstrument(Values.text(value))),
            tag(
                    "categories",
                    "codes of subject classes (1 to 22) between commas, primary first",
                    (text, agencies) -> Values.classes(text),
                    document -> json(document.getCategories().stream()
                            .map(CategoryTag::getCode)
                            .toList()),
                    (document, value) -> document.setCategories(classes(value))),
            tag(
                    "agencies",
                    AGENCIES + "; replaces all",
                    AgencyValues::withRoles,
                    document -> AgencyValues.json(document.getAgencies()),
                    (document, value) -> document.setAgencies(AgencyValues.tags(value))),
            tag(
                    "agencies.add",
                    AGENCIES,
                    AgencyValues::withRoles,
                    document -> NullNode.instance,
                    (document, value) -> document.setAgencies(AgencyValues.added(document.getAgencies(), value))),
            tag(
                    "agencies.remove",
                    "identifiers or names between semicolons",
                    (text, agencies) -> AgencyValues.without(text),
                    document -> NullNode.instance,
                    (document, value) -> document.setAgencies(AgencyValues.removed(document.getAgencies(), value))),
            tag(
                    "effectiveOn",
                    DAY,
                    (text, agencies) -> Values.day(text),
                    document -> json(document.getEffectiveOn()),
                    (document, value) -> document.setEffectiveOn(Values.date(value))),
            tag(
                    "expiresOn",
                    DAY,
                    (text, agencies) -> Values.day(text),
                    document -> json(
                            document.getExpires() == null
                                    ? null
                                    : document.getExpires().getOn()),
                    CorrectableFields::expires),
            tag(
                    "keywords",
                    LINES,
                    (text, agencies) -> Values.lines(text),
                    document -> json(document.getKeywords()),
                    (document, value) -> document.setKeywords(Values.texts(value))),
            tag(
                    "places",
                    LINES,
                    (text, agencies) -> Values.lines(text),
                    document -> json(document.getPlaces()),
                    (document, value) -> document.setPlaces(Values.texts(value))),
            tag(
                    "summary",
                    LINE_OR_NONE,
                    (text, agencies) -> Values.lineOrNone(text),
                    document -> json(document.getSummary()),
                    (document, value) -> document.setSummary(Values.text(value))));

    private static final Map<String, CorrectableField> BY_NAME =
            ALL.stream().collect(Collectors.toUnmodifiableMap(CorrectableField::name, Function.identity()));

    private CorrectableFields() {}

    static List<CorrectableField> all() {
        return ALL;
    }

    static Optional<CorrectableField> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    private static CorrectableField fact(
            String name,
            String form,
            Function<String, JsonNode> reader,
            Function<Document, JsonNode> present,
            BiConsumer<Document.Builder, JsonNode> writer) {
        return new CorrectableField.Fact(name, form, (text, agencies) -> reader.apply(text), present, writer);
    }

    private static CorrectableField tag(
            String name,
            String form,
            CorrectableField.ValueReader reader,
            Function<EnrichedDocument, JsonNode> present,
            BiConsumer<EnrichedDocument.Builder, JsonNode> writer) {
        return new CorrectableField.Tag(name, form, reader, present, writer);
    }

    private static List<CategoryTag> classes(JsonNode value) {
        return Values.texts(value).stream()
                .map(code -> new CategoryTag(code, SubjectClasses.label(code), 1.0, List.of()))
                .toList();
    }

    /** The words of the document stay, if there are any. */
    private static void expires(EnrichedDocument.Builder document, JsonNode value) {
        Expiry former = document.getExpires();
        document.setExpires(
                value.isNull() ? null : new Expiry(former == null ? "" : former.getText(), Values.date(value)));
    }

    private static List<AgencyName> agencies(JsonNode value) {
        return Values.texts(value).stream().map(CorrectableFields::named).toList();
    }

    private static AgencyName named(String name) {
        return new AgencyName(name, name);
    }

    private static List<String> names(List<AgencyName> agencies) {
        return agencies.stream().map(AgencyName::getName).toList();
    }
}
