package org.gongbao.streams.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.errors.StreamsException;
import org.gongbao.schemas.error.GongbaoException;
import org.gongbao.schemas.error.RegistryUnavailableException;
import org.junit.jupiter.api.Test;

class FailureTest {

    @Test
    void aRecordIsToBlameForItsBytesAndForWhatItSays() {
        assertThat(Failure.of(new SerializationException("no record"))).isEqualTo(Failure.BAD_RECORD);
        assertThat(Failure.of(new GongbaoException("STR-013", "never published")))
                .isEqualTo(Failure.BAD_RECORD);
        assertThat(Failure.of(new IllegalArgumentException("odd"))).isEqualTo(Failure.BAD_RECORD);
    }

    @Test
    void anOutageIsToldApartHoweverDeepItLies() {
        // given
        Throwable deep = new StreamsException(
                "x", new SerializationException("y", new RegistryUnavailableException("away", null)));

        // when, then
        assertThat(Failure.of(deep)).isEqualTo(Failure.OUTAGE);
    }

    @Test
    void timeoutsPassAndBrokenStateOrRefusedCredentialsDoNot() {
        assertThat(Failure.of(new StreamsException(new TimeoutException("slow"))))
                .isEqualTo(Failure.TRANSIENT);
        assertThat(Failure.of(new ProcessorStateException("broken"))).isEqualTo(Failure.FATAL);
        assertThat(Failure.of(new GongbaoException("REG-021", "refused"))).isEqualTo(Failure.FATAL);
    }

    @Test
    void theCodeIsTheOneOfTheFirstCodedErrorInTheChain() {
        assertThat(Failure.codeOf(new StreamsException(new GongbaoException("STR-020", "tagger"))))
                .contains("STR-020");
        assertThat(Failure.codeOf(new IllegalStateException())).isEmpty();
    }
}
