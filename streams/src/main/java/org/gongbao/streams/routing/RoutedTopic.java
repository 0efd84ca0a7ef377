package org.gongbao.streams.routing;

import org.apache.kafka.streams.processor.RecordContext;
import org.apache.kafka.streams.processor.TopicNameExtractor;

/** Sends a routed document where it says. A record, so that the description of the topology is always the same. */
public record RoutedTopic() implements TopicNameExtractor<String, RoutedDocument> {

    @Override
    public String extract(String documentId, RoutedDocument routed, RecordContext context) {
        return routed.topic();
    }
}
