package org.gongbao.streams.routing;

import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Serializer;
import org.gongbao.record.v1.EnrichedDocument;

/** Writes the document alone; the topic is where it goes. */
public final class RoutedDocumentSerializer implements Serializer<RoutedDocument> {

    private final Serializer<EnrichedDocument> documents;

    /** Makes one on top of the serializer of documents. */
    public RoutedDocumentSerializer(Serializer<EnrichedDocument> documents) {
        this.documents = documents;
    }

    @Override
    public byte[] serialize(String topic, RoutedDocument data) {
        return data == null || data.document() == null ? null : documents.serialize(topic, data.document());
    }

    @Override
    public byte[] serialize(String topic, Headers headers, RoutedDocument data) {
        return data == null || data.document() == null ? null : documents.serialize(topic, headers, data.document());
    }

    @Override
    public void close() {
        documents.close();
    }
}
