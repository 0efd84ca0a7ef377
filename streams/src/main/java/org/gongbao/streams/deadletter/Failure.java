package org.gongbao.streams.deadletter;

import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SerializationException;
import org.gongbao.schemas.error.Coded;
import org.gongbao.schemas.error.RegistryUnavailableException;
import org.gongbao.streams.serde.StoreFormatException;

/** What kind of failure an exception tells of. */
public enum Failure {
    /** The schema registry is away: wait and go on; the record is not to blame. */
    OUTAGE,
    /** Something else that passes: a timeout, a broker that is away. */
    TRANSIENT,
    /** Kafka or our own state is broken: stop. */
    FATAL,
    /** The record itself: set it aside and go on. */
    BAD_RECORD;

    /** Tells the kind by the exception and its causes. */
    public static Failure of(Throwable thrown) {
        if (causes(thrown).anyMatch(RegistryUnavailableException.class::isInstance)) {
            return OUTAGE;
        }
        if (causes(thrown).anyMatch(RetriableException.class::isInstance)) {
            return TRANSIENT;
        }
        if (causes(thrown).anyMatch(Failure::breaksTheLine)
                || codeOf(thrown).filter(Failure::refusedByRegistry).isPresent()) {
            return FATAL;
        }
        return BAD_RECORD;
    }

    /** Returns the stable code that the exception or one of its causes carries. */
    public static Optional<String> codeOf(Throwable thrown) {
        return causes(thrown)
                .filter(Coded.class::isInstance)
                .map(cause -> ((Coded) cause).code())
                .findFirst();
    }

    /** Credentials, settings or compatibility: no record is to blame, and waiting does not help. */
    private static boolean refusedByRegistry(String code) {
        return code.startsWith("REG-02");
    }

    private static boolean breaksTheLine(Throwable cause) {
        return cause instanceof Error
                || cause instanceof StoreFormatException
                || (cause instanceof KafkaException && !(cause instanceof SerializationException));
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }
}
