package org.gongbao.schemas.error;

/**
 * Where a record stands.
 *
 * @param topic its topic
 * @param partition its partition; -1 if not known
 * @param offset its offset; -1 if not known
 */
public record RecordCoordinates(String topic, int partition, long offset) {

    /** Returns coordinates of which only the topic is known. */
    public static RecordCoordinates ofTopic(String topic) {
        return new RecordCoordinates(topic, -1, -1);
    }

    /** Returns {@code topic-partition@offset}, or the topic alone. */
    @Override
    public String toString() {
        return partition < 0 ? topic : topic + "-" + partition + "@" + offset;
    }
}
