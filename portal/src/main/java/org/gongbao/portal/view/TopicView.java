package org.gongbao.portal.view;

/**
 * Something that is made of a topic's records alone.
 *
 * @param <V> type of the records
 */
public interface TopicView<V> {

    /**
     * Takes the next record.
     *
     * @param value null if the key was removed
     */
    void accept(String key, V value);

    /** Forgets all, before the topic is read again from its beginning. */
    void clear();
}
