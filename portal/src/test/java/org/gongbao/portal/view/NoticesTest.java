package org.gongbao.portal.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.gongbao.record.v1.EndpointEvent;
import org.gongbao.record.v1.EndpointNotice;
import org.gongbao.testing.Documents;
import org.junit.jupiter.api.Test;

class NoticesTest {

    private final Notices notices = new Notices();

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

    private static EndpointNotice notice(EndpointEvent event) {
        return EndpointNotice.newBuilder()
                .setEndpointId("e")
                .setEvent(event)
                .setOccurredAt(Documents.TIME)
                .build();
    }
}
