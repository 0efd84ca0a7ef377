package org.gongbao.streams.deadletter;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;

/** First gate: bytes that are no record of the topic's type. */
public final class DeserializationGate implements DeserializationExceptionHandler {

    private DeadLetters deadLetters;

    @Override
    public Response handleError(
            ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception exception) {
        return switch (Failure.of(exception)) {
            case BAD_RECORD ->
                Response.resume(deadLetters.of(context, "STR-001", record.key(), record.value(), exception));
            case OUTAGE, TRANSIENT, FATAL -> Response.fail();
        };
    }

    @Override
    public void configure(Map<String, ?> configuration) {
        deadLetters = DeadLetters.from(configuration);
    }
}
