package org.gongbao.streams.review;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.EnrichedDocument;

/** A field that a reviewer may correct. Immutable. */
sealed interface CorrectableField {

    /** Name, as reviewers write it. */
    String name();

    /** What a value looks like, for people. */
    String form();

    /**
     * Turns what a reviewer wrote into the value that is kept.
     *
     * @throws IllegalArgumentException if it is no value of this field
     */
    JsonNode read(String text, AgencyFinder agencies);

    /** Reads what a reviewer wrote. */
    @FunctionalInterface
    interface ValueReader {
        JsonNode read(String text, AgencyFinder agencies);
    }

    /**
     * A fact, from which tags follow.
     *
     * @param present reads the value of a document
     * @param writer puts a value into a document; throws an {@link IllegalArgumentException} if it is none
     */
    record Fact(
            String name,
            String form,
            ValueReader reader,
            Function<Document, JsonNode> present,
            BiConsumer<Document.Builder, JsonNode> writer)
            implements CorrectableField {

        @Override
        public JsonNode read(String text, AgencyFinder agencies) {
            return reader.read(text, agencies);
        }

        Document applied(Document document, JsonNode value) {
            Document.Builder builder = Document.newBuilder(document);
            writer.accept(builder, value);
            return builder.build();
        }
    }

    /**
     * A tag.
     *
     * @param present reads the value of a document
     * @param writer puts a value into a document; throws an {@link IllegalArgumentException} if it is none
     */
    record Tag(
            String name,
            String form,
            ValueReader reader,
            Function<EnrichedDocument, JsonNode> present,
            BiConsumer<EnrichedDocument.Builder, JsonNode> writer)
            implements CorrectableField {

        @Override
        public JsonNode read(String text, AgencyFinder agencies) {
            return reader.read(text, agencies);
        }

        EnrichedDocument applied(EnrichedDocument document, JsonNode value) {
            EnrichedDocument.Builder builder = EnrichedDocument.newBuilder(document);
            writer.accept(builder, value);
            return builder.build();
        }
    }
}
