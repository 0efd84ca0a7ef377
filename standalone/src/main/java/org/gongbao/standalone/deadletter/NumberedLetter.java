package org.gongbao.standalone.deadletter;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.gongbao.record.v1.DeadLetter;
import org.gongbao.schemas.deadletter.RedriveMark;

/**
 * A dead letter.
 *
 * @param number its offset in the topic, which has one partition
 * @param letter the dead letter
 * @param headers those of the record that failed, as far as whoever set it aside kept them
 */
public record NumberedLetter(long number, DeadLetter letter, Headers headers) {

    private static final Pattern TEXT = Pattern.compile("[\\x21-\\x7e\\p{L}\\p{N} ]{1,500}");

    /** Returns where the record stood that failed, as {@code topic/partition/offset}. */
    public String coordinate() {
        return letter.getTopic() + "/" + letter.getPartition() + "/" + letter.getOffset();
    }

    /** Returns its key; empty if it has none, or one that is no text. */
    public Optional<String> key() {
        return Optional.ofNullable(letter.getKey())
                .map(bytes -> StandardCharsets.UTF_8.decode(bytes.duplicate()).toString())
                .filter(text -> TEXT.matcher(text).matches());
    }

    /** Returns the redrive that it comes from; empty if it comes from none. */
    Optional<RedriveMark> mark() {
        return RedriveMark.of(headers);
    }

    TopicPartition partition() {
        return new TopicPartition(letter.getTopic(), letter.getPartition());
    }
}
