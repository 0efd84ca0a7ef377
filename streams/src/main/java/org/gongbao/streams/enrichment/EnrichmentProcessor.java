package org.gongbao.streams.enrichment;

import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.gongbao.streams.intake.RevisedDocument;

/** Tags each revision as it passes. Used by one stream task. */
public final class EnrichmentProcessor implements FixedKeyProcessor<String, RevisedDocument, GateInput> {

    private final DocumentEnricher enricher;
    private FixedKeyProcessorContext<String, GateInput> context;

    /** Makes a processor. */
    public EnrichmentProcessor(DocumentEnricher enricher) {
        this.enricher = enricher;
    }

    @Override
    public void init(FixedKeyProcessorContext<String, GateInput> context) {
        this.context = context;
    }

    @Override
    public void process(FixedKeyRecord<String, RevisedDocument> record) {
        context.forward(record.withValue(new GateInput.Tagged(enricher.enrich(record.value()))));
    }
}
