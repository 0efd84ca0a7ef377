package org.gongbao.portal.tail;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** The partitions of some topics, with the identity that the broker gave each topic when it was made. */
record TopicIdentities(Map<String, TopicDescription> topics) {

    /** Asks the broker. */
    static TopicIdentities read(KafkaSettings kafka, List<String> names) throws InterruptedException {
        try (Admin admin = Admin.create(kafka.admin())) {
            return new TopicIdentities(
                    admin.describeTopics(names).allTopicNames().get());
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof KafkaException kafkaFailure
                    ? kafkaFailure
                    : new KafkaException("Topics " + names + " cannot be described", failed);
        }
    }

    /** Returns true if all topics are those that the position speaks of. */
    boolean match(Position position) {
        return topics.values().stream()
                .allMatch(topic -> position.isOf(topic.name(), topic.topicId().toString()));
    }

    /** Writes the identities into a position. */
    void noteIn(Position position) {
        topics.values()
                .forEach(
                        topic -> position.identify(topic.name(), topic.topicId().toString()));
    }

    List<TopicPartition> partitions() {
        List<TopicPartition> all = new ArrayList<>();
        topics.values().forEach(topic -> topic.partitions()
                .forEach(partition -> all.add(new TopicPartition(topic.name(), partition.partition()))));
        return all;
    }
}
