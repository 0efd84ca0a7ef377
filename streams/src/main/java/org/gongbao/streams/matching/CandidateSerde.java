package org.gongbao.streams.matching;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.streams.serde.StoreSerde;

/** Partition (4 bytes), offset (8 bytes), document in single-object encoding. Only of the internal topic. Thread-safe. */
public final class CandidateSerde implements Serde<Candidate> {

    private static final int HEAD = Integer.BYTES + Long.BYTES;

    private final StoreSerde<EnrichedDocument> documents = StoreSerde.of(EnrichedDocument.class);

    @Override
    public Serializer<Candidate> serializer() {
        return (topic, candidate) -> {
            byte[] document = documents.serialize(topic, candidate.document());
            return ByteBuffer.allocate(HEAD + document.length)
                    .putInt(candidate.partition())
                    .putLong(candidate.offset())
                    .put(document)
                    .array();
        };
    }

    @Override
    public Deserializer<Candidate> deserializer() {
        return (topic, bytes) -> {
            ByteBuffer head = ByteBuffer.wrap(bytes);
            return new Candidate(
                    head.getInt(),
                    head.getLong(),
                    documents.deserialize(topic, Arrays.copyOfRange(bytes, HEAD, bytes.length)));
        };
    }
}
