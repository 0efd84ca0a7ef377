package org.gongbao.streams.deadletter;

import java.util.Map;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;

/** Second gate: a record that one of our own steps refuses. A failing timer has no record to set aside, so it stops the application. */
public final class ProcessingGate implements ProcessingExceptionHandler {

    private DeadLetters deadLetters;

    @Override
    public Response handleError(ErrorHandlerContext context, Record<?, ?> record, Exception exception) {
        if (record == null || Failure.of(exception) != Failure.BAD_RECORD) {
            return Response.fail();
        }
        return Response.resume(
                deadLetters.of(context, "STR-002", context.sourceRawKey(), context.sourceRawValue(), exception));
    }

    @Override
    public void configure(Map<String, ?> configuration) {
        deadLetters = DeadLetters.from(configuration);
    }
}
