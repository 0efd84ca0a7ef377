package org.gongbao.streams.matching;

import java.nio.ByteBuffer;
import java.util.stream.Stream;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;
import org.gongbao.record.v1.DocumentStatus;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.streams.serde.StoreSerde;
import org.gongbao.streams.store.v1.MatchedTags;

/**
 * Notes where a document stands, leaves out what no filter asks for, and adds what the same revision said before if its tags were made anew. Used by one
 * stream task.
 */
public final class CandidateProcessor implements FixedKeyProcessor<String, EnrichedDocument, Candidate> {

    /** Store of what was said last. */
    public static final String TAGS = "matching-tags";

    private static final StoreSerde<EnrichedDocument> DOCUMENTS = StoreSerde.of(EnrichedDocument.class);

    private FixedKeyProcessorContext<String, Candidate> context;
    private KeyValueStore<String, MatchedTags> tags;

    @Override
    public void init(FixedKeyProcessorContext<String, Candidate> context) {
        this.context = context;
        this.tags = context.getStateStore(TAGS);
    }

    @Override
    public void process(FixedKeyRecord<String, EnrichedDocument> record) {
        if (record.value() == null) {
            return;
        }
        RecordMetadata place = context.recordMetadata()
                .orElseThrow(() -> new IllegalStateException("A document from a topic has a place there"));
        EnrichedDocument brief = Candidate.brief(record.value());
        Overtaken.refuse(record.headers(), brief, () -> known(record.key()));
        ByteBuffer former = former(record.key(), brief, place.offset());
        context.forward(record.withValue(
                new Candidate(place.partition(), place.offset(), brief, former == null ? null : document(former))));
    }

    private Stream<Integer> known(String documentId) {
        return Stream.ofNullable(tags.get(documentId)).map(MatchedTags::getRevision);
    }

    /** A record that is processed again finds what it found the first time; one that its publisher sends again is as new. */
    private ByteBuffer former(String documentId, EnrichedDocument brief, long offset) {
        MatchedTags known = tags.get(documentId);
        if (brief.getStatus() == DocumentStatus.WITHDRAWN) {
            if (known != null) {
                tags.delete(documentId);
            }
            return null;
        }
        if (known != null && known.getOffset() == offset) {
            return known.getFormer();
        }
        boolean again =
                known != null && known.getRevision() == brief.getRevision() && known.getTagging() < brief.getTagging();
        ByteBuffer former = again ? known.getPresent() : null;
        tags.put(
                documentId,
                new MatchedTags(
                        brief.getRevision(),
                        brief.getTagging(),
                        offset,
                        ByteBuffer.wrap(DOCUMENTS.serialize(TAGS, Candidate.withoutText(brief))),
                        former));
        return former;
    }

    private static EnrichedDocument document(ByteBuffer bytes) {
        byte[] array = new byte[bytes.remaining()];
        bytes.duplicate().get(array);
        return DOCUMENTS.deserialize(TAGS, array);
    }
}
