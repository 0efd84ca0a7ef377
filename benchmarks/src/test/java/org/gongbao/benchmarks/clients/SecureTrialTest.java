package org.gongbao.benchmarks.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.gongbao.benchmarks.receiver.ReceiverProcess;
import org.gongbao.benchmarks.receiver.TlsReceiverProcess;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each client in its own process against the receiver of TLS, which refuses a request whose Host is not the name of the handshake. */
@Tag("slow")
class SecureTrialTest {

    @ParameterizedTest
    @EnumSource
    void theNameOfTheHandshakeIsThatOfTheRequest(Candidate candidate) throws Exception {
        // given
        try (ReceiverKey key = ReceiverKey.create();
                TlsReceiverProcess secure = TlsReceiverProcess.start(key.optionsOfReceiver());
                ReceiverProcess receiver = ReceiverProcess.start();
                ClientProcess client = ClientProcess.start(candidate, key)) {
            Order order = new Order(Scenario.TLS, secure.port(), Duration.ofMillis(500), Duration.ofMillis(500), 0);
            // when
            Sample sample = client.measure(order, receiver);
            // then
            assertThat(sample.perSecond()).isPositive();
            assertThat(sample.failed()).isZero();
        }
    }
}
