package org.gongbao.streams.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.record.v1.FieldCorrection;
import org.gongbao.record.v1.Review;
import org.gongbao.schemas.error.GongbaoException;
import org.gongbao.streams.store.v1.CorrectedField;

/** What reviewers put in place of what was read in one document, personal data masked: it is published. Immutable. */
public final class Corrections {

    private static final ObjectMapper JSON = new ObjectMapper();

    private record Correction(CorrectableField field, JsonNode value, CorrectedField source) {}

    /** In the order of the fields, so that agencies are replaced before others are added. */
    private final List<Correction> corrections = new ArrayList<>();

    private Corrections(Map<String, CorrectedField> fields) {
        for (CorrectableField field : CorrectableFields.all()) {
            CorrectedField source = fields.get(field.name());
            if (source != null) {
                corrections.add(new Correction(field, Masked.value(parse(field.name(), source.getValue())), source));
            }
        }
    }

    /** Makes the corrections of one document from what its state keeps. */
    public static Corrections of(Map<String, CorrectedField> fields) {
        return new Corrections(fields);
    }

    /** Returns what can be corrected: names of fields, and what their values look like. */
    public static Map<String, String> fields() {
        return CorrectableFields.all().stream()
                .collect(Collectors.toMap(
                        CorrectableField::name,
                        CorrectableField::form,
                        (one, other) -> one,
                        java.util.LinkedHashMap::new));
    }

    /**
     * Turns what a reviewer wrote into the value that a {@link Review} carries; personal data in it is masked.
     *
     * @throws GongbaoException RVW-001 no such field, RVW-002 no value of this field
     */
    public static String read(String field, String text, AgencyFinder agencies) {
        CorrectableField known = known(field);
        try {
            return Masked.value(known.read(text, agencies)).toString();
        } catch (IllegalArgumentException e) {
            throw new GongbaoException(
                    "RVW-002",
                    "The value of " + field + " " + e.getMessage() + ". Nothing was written. " + field + " takes "
                            + known.form(),
                    e);
        }
    }

    /**
     * Adds the corrections of a decision to those before it.
     *
     * @throws GongbaoException RVW-001 no such field, RVW-003 no value of this field
     */
    public static Map<String, CorrectedField> added(Map<String, CorrectedField> former, Review review) {
        Map<String, CorrectedField> all = new TreeMap<>(former);
        review.getFields().forEach((name, value) -> {
            if (value.isEmpty()) {
                all.remove(name);
            } else {
                check(known(name), value);
                all.put(
                        name,
                        new CorrectedField(value, review.getReviewer(), review.getReason(), review.getDecidedAt()));
            }
        });
        return all;
    }

    /** Returns a document with the corrected facts. */
    public Document applyTo(Document document) {
        Document corrected = document;
        for (Correction correction : corrections) {
            if (correction.field() instanceof CorrectableField.Fact fact) {
                corrected = fact.applied(corrected, correction.value());
            }
        }
        return corrected;
    }

    /**
     * Returns a document with the corrected tags, and with a list of all corrections that make a difference.
     *
     * @param tagged the document with corrected facts and the tags that follow from them
     * @param asRead its facts as they were read
     */
    public EnrichedDocument applyTo(EnrichedDocument tagged, Document asRead) {
        List<FieldCorrection> different = new ArrayList<>();
        EnrichedDocument corrected = tagged;
        for (Correction correction : corrections) {
            JsonNode before;
            boolean differs;
            switch (correction.field()) {
                case CorrectableField.Fact fact -> {
                    before = fact.present().apply(asRead);
                    differs = !before.equals(correction.value());
                }
                case CorrectableField.Tag tag -> {
                    EnrichedDocument next = tag.applied(corrected, correction.value());
                    before = tag.present().apply(corrected);
                    differs = !next.equals(corrected);
                    corrected = next;
                }
            }
            if (differs) {
                different.add(said(correction, before));
            }
        }
        return EnrichedDocument.newBuilder(corrected).setCorrections(different).build();
    }

    private static FieldCorrection said(Correction correction, JsonNode before) {
        CorrectedField source = correction.source();
        return FieldCorrection.newBuilder()
                .setField(correction.field().name())
                .setAsRead(before.toString())
                .setCorrected(correction.value().toString())
                .setReviewer(source.getReviewer())
                .setReason(Masked.text(source.getReason()))
                .setCorrectedAt(source.getCorrectedAt())
                .build();
    }

    private static CorrectableField known(String field) {
        return CorrectableFields.find(field)
                .orElseThrow(() -> new GongbaoException(
                        "RVW-001",
                        "There is no field " + field + " to correct. Fields are "
                                + String.join(", ", fields().keySet())));
    }

    private static void check(CorrectableField field, String value) {
        JsonNode parsed = parse(field.name(), value);
        try {
            switch (field) {
                case CorrectableField.Fact fact -> fact.writer().accept(Document.newBuilder(), parsed);
                case CorrectableField.Tag tag ->
                    tag.writer().accept(EnrichedDocument.newBuilder().setAgencies(List.of()), parsed);
            }
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw refused(field.name(), e);
        }
    }

    private static JsonNode parse(String field, String value) {
        try {
            return JSON.readTree(value);
        } catch (JsonProcessingException e) {
            throw refused(field, e);
        }
    }

    private static GongbaoException refused(String field, Exception cause) {
        return new GongbaoException(
                "RVW-003",
                "The decision carries a value of " + field + " that is none; it was not written by gongbao review",
                cause);
    }
}
