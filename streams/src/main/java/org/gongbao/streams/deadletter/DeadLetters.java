package org.gongbao.streams.deadletter;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.gongbao.record.v1.DeadLetter;
import org.gongbao.schemas.topic.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes what could not be processed as records of {@code deadletters.v1}. Thread-safe if its serializer is. */
public final class DeadLetters {

    /** Key under which the handlers find this object in the configuration of the application. */
    public static final String CONFIGURATION_KEY = "gongbao.dead.letters";

    private static final Logger LOGGER = LoggerFactory.getLogger(DeadLetters.class);
    private static final int LONGEST_TEXT = 2000;

    private final Serializer<DeadLetter> serializer;
    private final Clock clock;

    /** Makes a writer. */
    public DeadLetters(Serializer<DeadLetter> serializer, Clock clock) {
        this.serializer = serializer;
        this.clock = clock;
    }

    static DeadLetters from(Map<String, ?> configuration) {
        if (configuration.get(CONFIGURATION_KEY) instanceof DeadLetters deadLetters) {
            return deadLetters;
        }
        throw new IllegalArgumentException(
                "The configuration lacks " + CONFIGURATION_KEY + "; make it with StreamsConfiguration.properties");
    }

    /** Returns the dead letter of a failure, in a list as Kafka's handlers want it. Never logs keys or values. */
    List<ProducerRecord<byte[], byte[]>> of(
            ErrorHandlerContext context, String ownCode, byte[] key, byte[] value, Throwable thrown) {
        String stage = stage(context.processorNodeId());
        String code = Failure.codeOf(thrown).orElse(ownCode);
        LOGGER.atError()
                .addKeyValue("topic", context.topic())
                .addKeyValue("partition", context.partition())
                .addKeyValue("offset", context.offset())
                .addKeyValue("stage", stage)
                .addKeyValue("code", code)
                .addKeyValue("cause", thrown.getClass().getName())
                .log("A record cannot be processed and becomes a dead letter");
        DeadLetter letter = DeadLetter.newBuilder()
                .setTopic(context.topic() == null ? "" : context.topic())
                .setPartition(context.partition())
                .setOffset(context.offset())
                .setStage(stage)
                .setCode(code)
                .setMessage(
                        cut(
                                "The record was set aside at stage " + stage + ": " + thrown.getMessage()
                                        + ". Correct the source and publish it again, or after a fix put it back: gongbao deadletters redrive"))
                .setCause(cut(innermost(thrown)))
                .setOccurredAt(clock.instant())
                .setKey(key == null ? null : ByteBuffer.wrap(key))
                .setValue(value == null ? null : ByteBuffer.wrap(value))
                .build();
        String topic = Topics.DEAD_LETTERS.name();
        // the headers of the record stay, so that it can be put back as it was, and tell whether it had been put back
        // before
        return List.of(
                new ProducerRecord<>(topic, null, null, key, serializer.serialize(topic, letter), context.headers()));
    }

    private static String stage(String node) {
        if (node == null) {
            return "streams";
        }
        int end = node.indexOf('-');
        return "streams." + (end < 0 ? node : node.substring(0, end)).toLowerCase(Locale.ROOT);
    }

    private static String innermost(Throwable thrown) {
        Throwable cause = thrown;
        for (int depth = 0; cause.getCause() != null && depth < 20; depth++) {
            cause = cause.getCause();
        }
        return cause.getClass().getName() + ": " + cause.getMessage();
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "…";
    }
}
