package org.gongbao.streams.routing;

import org.gongbao.record.v1.EnrichedDocument;

/**
 * A document on its way to one topic.
 *
 * @param topic name of the topic
 * @param document the document; null takes it off the topic
 */
public record RoutedDocument(String topic, EnrichedDocument document) {}
