package org.gongbao.portal.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.IntStream;
import org.gongbao.record.v1.EndpointEvent;
import org.gongbao.record.v1.EndpointNotice;
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
}
