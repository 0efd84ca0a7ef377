package org.gongbao.portal.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.IntStream;
import org.gongbao.record.v1.EndpointEvent;
import org.gongbao.record.v1.EndpointNotice;
import org.gongbao.testing.Documents;
import org.junit.jupiter.api.Test;

class NoticesTest {

    private final Notices notices = new Notices();

    @Test
    void theLatestComesFirstAndAHundredAreKept() {
        // given
        int many = 150;

        // when
        IntStream.rangeClosed(1, many).forEach(number -> tell("e", number));

        // then
        assertThat(notices.of("e")).hasSize(100);
        assertThat(notices.of("e").getFirst().getConsecutiveFailures()).isEqualTo(many);
    }

    @Test
    void ofVeryManyEndpointsThoseThatNothingHappenedToForLongestAreForgotten() {
        // given
        tell("first", 1);
        tell("second", 1);
        tell("first", 2);

        // when
        IntStream.range(0, 49_998).forEach(number -> tell("e" + number, 1));

        // then
        assertThat(notices.of("second")).isEmpty();
        assertThat(notices.of("first")).hasSize(2);
    }

    @Test
    void whyAnAddressHasNotAgreedIsKnownHoweverManyDeliveriesWereGivenUpSince() {
        // given
        notices.accept("e", notice(EndpointEvent.CONSENT_PENDING));
        notices.accept("e", notice(EndpointEvent.CONSENT_REFUSED));

        // when
        IntStream.range(0, 1_000).forEach(number -> notices.accept("e", notice(EndpointEvent.EXHAUSTED)));

        // then
        assertThat(notices.consent("e"))
                .hasValueSatisfying(last -> assertThat(last.getEvent()).isEqualTo(EndpointEvent.CONSENT_REFUSED));
        assertThat(notices.of("e")).hasSize(100);
        assertThat(notices.consent("other")).isEmpty();
    }

    private void tell(String endpointId, int failures) {
        notices.accept(
                endpointId,
                EndpointNotice.newBuilder()
                        .setEndpointId(endpointId)
                        .setEvent(EndpointEvent.FAILING)
                        .setConsecutiveFailures(failures)
                        .setOccurredAt(Instant.EPOCH)
                        .build());
    }

    private static EndpointNotice notice(EndpointEvent event) {
        return EndpointNotice.newBuilder()
                .setEndpointId("e")
                .setEvent(event)
                .setOccurredAt(Documents.TIME)
                .build();
    }
}
