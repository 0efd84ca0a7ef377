package org.gongbao.connector.webhook.dispatch;

import java.util.Optional;
import org.apache.kafka.common.TopicPartition;

/**
 * A record of the topic of attempts that are due, as it was consumed.
 *
 * @param partition its partition
 * @param offset its offset
 * @param key its key, for the dead letter
 * @param value its bytes; empty if it has none
 */
public record IntentRecord(TopicPartition partition, long offset, Optional<String> key, Optional<byte[]> value) {}
