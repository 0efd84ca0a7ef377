package org.gongbao.streams.matching;

import java.nio.ByteBuffer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.streams.serde.StoreSerde;

/**
 * Partition (4 bytes), offset (8 bytes), length of the former document (4 bytes, 0 = none), the former document and the document, each in
 * single-object encoding. Only of the internal topic. A document goes to every shard: it is written once for all of them, and read once for all that are in this process. Thread-safe.
 */
public final class CandidateSerde implements Serde<Candidate> {

    private static final int HEAD = Integer.BYTES + Long.BYTES + Integer.BYTES;
    private static final byte[] NOTHING = {};

    private record Written(Candidate candidate, byte[] bytes) {}

    private final StoreSerde<EnrichedDocument> documents = StoreSerde.of(EnrichedDocument.class);
    private final RecentCandidates read = new RecentCandidates();
    private volatile Written written = new Written(null, NOTHING);

    @Override
    public Serializer<Candidate> serializer() {
        return (topic, candidate) -> {
            Written last = written;
            if (last.candidate() != candidate) {
                last = new Written(candidate, bytes(topic, candidate));
                written = last;
            }
            return last.bytes();
        };
    }

    @Override
    public Deserializer<Candidate> deserializer() {
        return (topic, bytes) -> read.candidate(bytes, unknown -> candidate(topic, unknown));
    }

    private byte[] bytes(String topic, Candidate candidate) {
        byte[] document = documents.serialize(topic, candidate.document());
        byte[] former = candidate.former() == null ? NOTHING : documents.serialize(topic, candidate.former());
        return ByteBuffer.allocate(HEAD + former.length + document.length)
                .putInt(candidate.partition())
                .putLong(candidate.offset())
                .putInt(former.length)
                .put(former)
                .put(document)
                .array();
    }

    private Candidate candidate(String topic, byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        int partition = buffer.getInt();
        long offset = buffer.getLong();
        byte[] former = new byte[buffer.getInt()];
        buffer.get(former);
        byte[] document = new byte[buffer.remaining()];
        buffer.get(document);
        return new Candidate(
                partition,
                offset,
                documents.deserialize(topic, document),
                former.length == 0 ? null : documents.deserialize(topic, former));
    }
}
