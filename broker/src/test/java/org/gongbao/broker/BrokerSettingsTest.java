package org.gongbao.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class BrokerSettingsTest {

    @Test
    void furtherListenersAreAddedAndOtherSettingsReplaced() {
        // given
        Map<String, String> own = Map.of("listeners", "PLAINTEXT://127.0.0.1:1", "num.io.threads", "3", "node.id", "1");
        Map<String, String> further = Map.of("listeners", "AGENCIES://127.0.0.1:2", "num.io.threads", "8");

        // when
        Map<String, String> all = BrokerSettings.with(own, further);

        // then
        assertThat(all)
                .isEqualTo(Map.of(
                        "listeners",
                        "PLAINTEXT://127.0.0.1:1,AGENCIES://127.0.0.1:2",
                        "num.io.threads",
                        "8",
                        "node.id",
                        "1"));
    }
}
