package org.gongbao.connector.webhook.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.gongbao.record.v1.Endpoint;
import org.gongbao.testing.Documents;
import org.junit.jupiter.api.Test;

class TriesTest {

    private final Endpoint endpoint =
            Documents.subscription("s1", "http://a/", "sealed").build().getEndpoint();
    private final Tries tries = new Tries(new Random(1));
    private Instant now = Documents.TIME;

    @Test
    void asksOnceAtATimeAndLaterAgain() {
        // given
        assertThat(tries.begin(endpoint, now)).isTrue();
        assertThat(tries.begin(endpoint, now.plus(Duration.ofDays(1)))).isFalse();
        // when
        tries.failed(endpoint, now);
        // then
        assertThat(tries.begin(endpoint, now.plusSeconds(7))).isFalse();
        assertThat(tries.begin(endpoint, now.plusSeconds(13))).isTrue();
    }

    @Test
    void leavesAnAddressAloneThatNeverAgreesUntilItsEndpointIsChanged() {
        // given
        for (int times = 0; times < Tries.MOST; times++) {
            now = now.plus(Duration.ofHours(2));
            assertThat(tries.begin(endpoint, now)).isTrue();
            tries.failed(endpoint, now);
        }
        // when
        now = now.plus(Duration.ofDays(30));
        // then
        assertThat(tries.begin(endpoint, now)).isFalse();
        assertThat(tries.begin(Endpoint.newBuilder(endpoint).setChangedAt(now).build(), now))
                .isTrue();
    }
}
