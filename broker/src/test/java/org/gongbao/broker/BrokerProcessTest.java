package org.gongbao.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class BrokerProcessTest {

    /** Longer than the session that the broker used to have. */
    private static final Duration FREEZE = Duration.ofSeconds(5);

    @TempDir
    Path data;

    @Test
    void keepsItsPartitionsThoughItIsFrozenForAWhile() throws Exception {
        // given
        try (BrokerProcess broker = BrokerProcess.start(data)) {
            EmbeddedKafkaTest.createTopic(broker.bootstrapServers());
            EmbeddedKafkaTest.produce(broker.bootstrapServers(), "alpha");
            Optional<Integer> before = leaderEpoch(broker.bootstrapServers());

            // when
            broker.freezeFor(FREEZE);

            // then
            EmbeddedKafkaTest.produce(broker.bootstrapServers(), "beta");
            assertThat(leaderEpoch(broker.bootstrapServers())).isEqualTo(before).isPresent();
            assertThat(EmbeddedKafkaTest.consume(broker.bootstrapServers())).containsExactly("alpha", "beta");
        }
    }

    @Test
    void isAdmittedAgainAfterAKillThoughItsSessionNeverEnds() throws Exception {
        // given
        String address;
        try (BrokerProcess doomed = BrokerProcess.start(data)) {
            address = doomed.bootstrapServers();
            EmbeddedKafkaTest.createTopic(address);
            EmbeddedKafkaTest.produce(address, "alpha");
            doomed.kill();
        }

        // when
        try (BrokerProcess next = BrokerProcess.start(data)) {

            // then
            assertThat(next.bootstrapServers()).isEqualTo(address);
            EmbeddedKafkaTest.produce(address, "beta");
            assertThat(EmbeddedKafkaTest.consume(address)).containsExactly("alpha", "beta");
        }
    }

    private static Optional<Integer> leaderEpoch(String servers) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            return admin.listOffsets(Map.of(EmbeddedKafkaTest.LETTERS, OffsetSpec.latest()))
                    .partitionResult(EmbeddedKafkaTest.LETTERS)
                    .get()
                    .leaderEpoch();
        }
    }
}
