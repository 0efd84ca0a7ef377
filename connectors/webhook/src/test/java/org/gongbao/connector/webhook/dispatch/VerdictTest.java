package org.gongbao.connector.webhook.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongbao.connector.http.SendResult.NoAnswer;
import org.gongbao.connector.http.SendResult.Reason;
import org.gongbao.record.v1.AttemptOutcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {

    @ParameterizedTest
    @CsvSource({
        "PROXY, DEFERRED",
        "REFUSED_ADDRESS, IMPOSSIBLE",
        "BAD_URL, IMPOSSIBLE",
        "CONNECT, FAILED",
        "TIMEOUT, FAILED",
        "UNKNOWN_HOST, FAILED"
    })
    void chargesTheEndpointWithItsOwnFaultsAlone(Reason reason, AttemptOutcome expected) {
        // when
        Verdict verdict = Verdict.of(new NoAnswer(reason, "it did not work"));
        // then
        assertThat(verdict.outcome()).isEqualTo(expected);
        assertThat(verdict.reason()).hasValue(reason.name());
    }
}
