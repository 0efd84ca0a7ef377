package org.gongbao.schemas.serde;

import java.util.Arrays;
import org.apache.avro.Schema;
import org.gongbao.schemas.error.GongbaoException;

/** Under which subject a schema is registered: Confluent's three strategies. */
public enum SubjectNameStrategy {
    /** {@code <topic>-value}: one record type per topic. */
    TOPIC_NAME("TopicNameStrategy") {
        @Override
        public String subject(String topic, boolean isKey, Schema schema) {
            return topic + (isKey ? "-key" : "-value");
        }
    },
    /** The record's full name. */
    RECORD_NAME("RecordNameStrategy") {
        @Override
        public String subject(String topic, boolean isKey, Schema schema) {
            return schema.getFullName();
        }
    },
    /** {@code <topic>-<full name>}: several record types per topic. */
    TOPIC_RECORD_NAME("TopicRecordNameStrategy") {
        @Override
        public String subject(String topic, boolean isKey, Schema schema) {
            return topic + "-" + schema.getFullName();
        }
    };

    private final String className;

    SubjectNameStrategy(String className) {
        this.className = className;
    }

    /** Returns the subject of a schema on a topic. */
    public abstract String subject(String topic, boolean isKey, Schema schema);

    /**
     * Returns the strategy of a configuration value: Confluent's class or its name, with or without its package.
     *
     * @throws GongbaoException REG-030 if there is no such strategy
     */
    static SubjectNameStrategy of(Object value) {
        String name = value instanceof Class<?> type
                ? type.getName()
                : value.toString().strip();
        return Arrays.stream(values())
                .filter(strategy -> name.substring(name.lastIndexOf('.') + 1).equals(strategy.className))
                .findFirst()
                .orElseThrow(() -> new GongbaoException(
                        "REG-030",
                        "subject.name.strategy is TopicNameStrategy, RecordNameStrategy or TopicRecordNameStrategy, not "
                                + name));
    }
}
