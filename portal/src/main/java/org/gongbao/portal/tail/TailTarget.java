package org.gongbao.portal.tail;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What a {@link TopicTail} fills. Called by one thread only. */
public interface TailTarget {

    /** Returns the names of the topics to read. */
    List<String> topics();

    /** Returns the position up to which this is filled already; empty = nothing. */
    Map<String, String> position();

    /**
     * Takes the next record.
     *
     * @throws org.apache.kafka.common.errors.RetriableException if it should be given again later
     * @throws org.apache.kafka.common.errors.SerializationException if it can never be read
     */
    void accept(ConsumerRecord<String, byte[]> record);

    /**
     * All records at hand were given; called several times a second, also without records.
     *
     * @param position up to where
     * @param changed true if there were records since the last call
     */
    void settle(Map<String, String> position, boolean changed);

    /** Lets readers see at once what was taken, because somebody waits for it. */
    default void show() {}

    /** Forgets everything, because a topic begins anew. */
    void clear();
}
