package org.gongbao.portal.index;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import org.gongbao.record.v1.AgencyRole;
import org.gongbao.record.v1.AgencyTag;
import org.gongbao.record.v1.Citation;
import org.gongbao.record.v1.DocumentStatus;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.record.v1.Gazette;
import org.gongbao.record.v1.Paragraph;

/** Makes the index's form of a document. */
final class IndexedDocument {

    /** Roles that make a document the agency's own business; a mere mention does not. */
    private static final Set<AgencyRole> OWN =
            Set.of(AgencyRole.ISSUER, AgencyRole.CO_ISSUER, AgencyRole.ADDRESSEE, AgencyRole.RESPONSIBLE);

    /** Days of Chinese documents are days in China. */
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Document target = new Document();

    private IndexedDocument() {}

    static Document of(EnrichedDocument source, DocumentPlace place) {
        IndexedDocument made = new IndexedDocument();
        made.target.add(new StoredField(Field.TOPIC_PARTITION, place.partition()));
        made.target.add(new StoredField(Field.TOPIC_OFFSET, place.offset()));
        made.identity(source);
        if (source.getStatus() == DocumentStatus.ACTIVE) {
            made.words(source);
            made.filters(source);
        }
        return made.target;
    }

    private void identity(EnrichedDocument source) {
        target.add(new StringField(Field.ID, source.getDocumentId(), Store.YES));
        target.add(new SortedDocValuesField(Field.ID, new BytesRef(source.getDocumentId())));
        target.add(new StringField(Field.STATUS, source.getStatus().name(), Store.NO));
        target.add(new NumericDocValuesField(
                Field.PUBLISHED, source.getPublishedAt().getEpochSecond() / 60));
        target.add(new NumericDocValuesField(
                Field.ISSUE, issue(source.getDocument().getGazette())));
        target.add(
                new NumericDocValuesField(Field.POSITION, source.getDocument().getPosition()));
        target.add(new StoredField(Field.RECORD, bytes(source)));
        exact(Field.EXACT_NUMBER, source.getDocument().getDocNumber());
    }

    private void words(EnrichedDocument source) {
        var document = source.getDocument();
        String text = document.getParagraphs().stream().map(Paragraph::getText).collect(joining("\n"));
        target.add(new TextField(Field.TITLE, document.getTitle(), Store.NO));
        target.add(new TextField(Field.TEXT, text, Store.NO));
        target.add(new TextField(Field.CHARACTER, document.getTitle() + "\n" + text, Store.NO));
        if (document.getDocNumber() != null) {
            target.add(new TextField(Field.NUMBER, document.getDocNumber(), Store.NO));
        }
    }

    private void filters(EnrichedDocument source) {
        var document = source.getDocument();
        source.getCategories().forEach(category -> facet(Field.CATEGORY, category.getCode()));
        source.getAgencies().stream()
                .filter(agency -> OWN.contains(agency.getRole()))
                .forEach(this::agency);
        facet(Field.GENRE, document.getGenre());
        LocalDate signed = document.getSignedOn();
        facet(Field.YEAR, Integer.toString(year(source, signed)));
        if (signed != null) {
            target.add(new NumericDocValuesField(Field.SIGNED, signed.toEpochDay()));
        }
        region(document.getGazette());
        source.getPlaces().forEach(place -> exact(Field.PLACE, place));
        source.getCitations().forEach(this::citation);
    }

    private static long issue(Gazette gazette) {
        long year = gazette.getYear() == null ? 0 : gazette.getYear();
        return year * 1000 + (gazette.getIssue() == null ? 0 : gazette.getIssue());
    }

    private static int year(EnrichedDocument source, LocalDate signed) {
        return signed != null
                ? signed.getYear()
                : source.getPublishedAt().atZone(CHINA).getYear();
    }

    private void agency(AgencyTag agency) {
        facet(Field.AGENCY, agency.getName());
        exact(Field.AGENCY_ID, agency.getId());
    }

    private void region(Gazette gazette) {
        String code = gazette.getRegionCode();
        if (code != null && code.length() == 6) {
            Set.copyOf(List.of(code, code.substring(0, 4) + "00", code.substring(0, 2) + "0000"))
                    .forEach(region -> exact(Field.REGION, region));
        }
    }

    private void citation(Citation citation) {
        exact(Field.CITED_NUMBER, citation.getDocNumber());
        exact(Field.CITED_ID, citation.getDocumentId());
    }

    private void facet(String field, String value) {
        if (value != null && !value.isEmpty()) {
            exact(field, value);
            target.add(new SortedSetDocValuesField(field, new BytesRef(value)));
        }
    }

    private void exact(String field, String value) {
        if (value != null && !value.isEmpty()) {
            target.add(new StringField(field, value, Store.NO));
        }
    }

    private static BytesRef bytes(EnrichedDocument source) {
        try {
            return new BytesRef(source.toByteBuffer().array());
        } catch (IOException impossible) {
            throw new UncheckedIOException("Writing to memory failed", impossible);
        }
    }
}
