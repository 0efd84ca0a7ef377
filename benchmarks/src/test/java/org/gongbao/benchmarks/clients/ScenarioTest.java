package org.gongbao.benchmarks.clients;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScenarioTest {

    @Test
    void requestsGoRoundTheAddresses() {
        // when
        Target target = Scenario.KEPT.target(201, 8080);
        // then
        assertThat(target).isEqualTo(Scenario.KEPT.target(1, 8080));
        assertThat(target.uri()).hasToString("http://e1.endpoints.test:8080/ok/1");
    }

    @Test
    void whatHangsSharesNoAddressWithWhatIsHealthy() {
        // when
        Target hanging = Scenario.HANGING.hangingTarget(3, 8080);
        // then
        assertThat(hanging.uri()).hasToString("http://e100003.endpoints.test:8080/hang/100003");
    }

    @Test
    void onlyAPoolWithABoundIsAskedForMoreAddressesThanConnections() {
        // when
        boolean suits = Scenario.POOL_FULL.suits(Candidate.JETTY);
        // then
        assertThat(suits).isFalse();
        assertThat(Scenario.POOL_FULL.suits(Candidate.CONNECTOR)).isTrue();
        assertThat(Scenario.NEW.suits(Candidate.JETTY)).isTrue();
    }
}
