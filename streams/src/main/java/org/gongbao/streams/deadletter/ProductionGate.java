package org.gongbao.streams.deadletter;

import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;

/** Third gate: a result that cannot be encoded, or that the broker refuses for what it is. */
public final class ProductionGate implements ProductionExceptionHandler {

    private DeadLetters deadLetters;

    @Override
    public Response handleError(
            ErrorHandlerContext context, ProducerRecord<byte[], byte[]> record, Exception exception) {
        if (exception instanceof RecordTooLargeException || exception instanceof InvalidTopicException) {
            // without the value: it was too large for a record once already
            return Response.resume(deadLetters.of(context, "STR-003", record.key(), null, exception));
        }
        return Response.fail();
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Response handleSerializationError(
            ErrorHandlerContext context,
            ProducerRecord record,
            Exception exception,
            SerializationExceptionOrigin origin) {
        return switch (Failure.of(exception)) {
            case BAD_RECORD ->
                Response.resume(deadLetters.of(
                        context, "STR-004", context.sourceRawKey(), context.sourceRawValue(), exception));
            case OUTAGE, TRANSIENT, FATAL -> Response.fail();
        };
    }

    @Override
    public void configure(Map<String, ?> configuration) {
        deadLetters = DeadLetters.from(configuration);
    }
}
