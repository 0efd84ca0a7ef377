package org.gongbao.standalone.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongbao.standalone.tally.RunReport.DeliveryCounts;
import org.junit.jupiter.api.Test;

class UndeliveredTextTest {

    @Test
    void nothingIsSaidIfAllWasDelivered() {
        // when
        List<String> lines = UndeliveredText.of(new DeliveryCounts(3, 3, 0, 0, 0, 0, 0, 0));

        // then
        assertThat(lines).isEmpty();
    }

    @Test
    void whatWaitsForItsDigestIsSaid() {
        // when
        List<String> lines = UndeliveredText.of(new DeliveryCounts(3, 1, 0, 0, 0, 0, 2, 2));

        // then
        assertThat(lines).singleElement().satisfies(line -> assertThat(line).startsWith("RUN-058: 2 "));
    }

    @Test
    void receiversThatLeftAndThoseThatNeverAnsweredAreToldApart() {
        // when
        List<String> lines = UndeliveredText.of(new DeliveryCounts(6, 3, 1, 2, 0, 0, 0, 0));

        // then
        assertThat(lines)
                .satisfiesExactly(gone -> assertThat(gone).startsWith("RUN-047: 1 "), exhausted -> assertThat(exhausted)
                        .startsWith("RUN-048: 2 "));
    }
}
