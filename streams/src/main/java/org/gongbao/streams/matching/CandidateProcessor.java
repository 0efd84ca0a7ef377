package org.gongbao.streams.matching;

import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.gongbao.record.v1.EnrichedDocument;

/** Notes where a document stands and leaves out what no filter asks for. Used by one stream task. */
public final class CandidateProcessor implements FixedKeyProcessor<String, EnrichedDocument, Candidate> {

    private FixedKeyProcessorContext<String, Candidate> context;

    @Override
    public void init(FixedKeyProcessorContext<String, Candidate> context) {
        this.context = context;
    }

    @Override
    public void process(FixedKeyRecord<String, EnrichedDocument> record) {
        if (record.value() == null) {
            return;
        }
        RecordMetadata place = context.recordMetadata()
                .orElseThrow(() -> new IllegalStateException("A document from a topic has a place there"));
        context.forward(record.withValue(Candidate.of(place.partition(), place.offset(), record.value())));
    }
}
