package org.gongbao.streams.runtime;

import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.REPLACE_THREAD;
import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.streams.errors.StreamsException;
import org.gongbao.schemas.error.GongbaoException;
import org.gongbao.schemas.error.RegistryUnavailableException;
import org.junit.jupiter.api.Test;

class UncaughtErrorsTest {

    private static final StreamsException TIMEOUT = new StreamsException(new TimeoutException("no broker answers"));
    private static final StreamsException OUTAGE = new StreamsException(new RegistryUnavailableException("away", null));

    private final UncaughtErrors errors = new UncaughtErrors(
            "gongbao-test",
            2,
            Duration.ofMinutes(5),
            Clock.fixed(Instant.parse("2026-03-02T01:00:00Z"), ZoneOffset.UTC));

    @Test
    void aPassingErrorReplacesTheThreadButNotForEver() {
        assertThat(errors.handle(TIMEOUT)).isEqualTo(REPLACE_THREAD);
        assertThat(errors.handle(TIMEOUT)).isEqualTo(REPLACE_THREAD);
        assertThat(errors.handle(TIMEOUT)).isEqualTo(SHUTDOWN_CLIENT);
        assertThat(errors.firstCause()).contains(TIMEOUT);
    }

    @Test
    void anOutageOfTheRegistryIsWaitedForWithoutLimit() {
        for (int i = 0; i < 100; i++) {
            assertThat(errors.handle(OUTAGE)).isEqualTo(REPLACE_THREAD);
        }
        assertThat(errors.firstCause()).isEmpty();
    }

    @Test
    void anyOtherErrorStopsTheApplicationAndTheFirstIsRemembered() {
        // given
        IllegalStateException first = new IllegalStateException("first");
        errors.handle(first);

        // when
        var response = errors.handle(new GongbaoException("REG-021", "credentials refused"));

        // then
        assertThat(response).isEqualTo(SHUTDOWN_CLIENT);
        assertThat(errors.firstCause()).contains(first);
    }
}
