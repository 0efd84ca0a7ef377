package org.gongbao.portal.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.gongbao.record.v1.DigestRule;
import org.junit.jupiter.api.Test;

class DigestCountTest {

    private static final Instant MORNING = Instant.parse("2026-03-02T01:00:00Z");

    @Test
    void documentsOfOneDayAreOneDigestAndThoseOfTheNextAnother() {
        // given
        DigestRule daily = DigestRule.newBuilder().setDaily("07:30").build();
        List<Instant> times = List.of(MORNING, MORNING.plusSeconds(3600), MORNING.plusSeconds(86_400));

        // when
        int digests = DigestCount.of(daily, times);

        // then
        assertThat(digests).isEqualTo(2);
    }

    @Test
    void enoughDocumentsMakeADigestBeforeTheTime() {
        // given
        DigestRule rule =
                DigestRule.newBuilder().setEvery(2).setAfterSeconds(3600).build();
        List<Instant> times = List.of(MORNING, MORNING.plusSeconds(1), MORNING.plusSeconds(2), MORNING.plusSeconds(3));

        // when
        int digests = DigestCount.of(rule, times);

        // then
        assertThat(digests).isEqualTo(2);
    }

    @Test
    void moreDocumentsThanOneDigestHoldsAreSeveral() {
        // given
        DigestRule daily = DigestRule.newBuilder().setDaily("07:30").build();

        // when
        int digests = DigestCount.of(daily, Collections.nCopies(101, MORNING));

        // then
        assertThat(digests).isEqualTo(2);
    }
}
