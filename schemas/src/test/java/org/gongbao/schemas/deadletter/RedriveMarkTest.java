package org.gongbao.schemas.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class RedriveMarkTest {

    private static final Instant AT = Instant.parse("2026-03-02T01:00:00Z");

    @Test
    void theMarkThatIsPutOnIsTheOneThatIsReadAndReplacesTheFormer() {
        // given
        RecordHeaders headers = new RecordHeaders();
        headers.add("ce_id", "event".getBytes(StandardCharsets.UTF_8));
        new RedriveMark(7, 1, AT.minusSeconds(60)).markOn(headers);

        // when
        new RedriveMark(12, 2, AT).markOn(headers);

        // then
        assertThat(RedriveMark.of(headers)).contains(new RedriveMark(12, 2, AT));
        assertThat(headers.toArray()).hasSize(4);
    }

    @Test
    void aRecordWithoutMarkOrWithOneOfAnotherOriginWasNotPutBack() {
        // given
        RecordHeaders foreign = new RecordHeaders();
        foreign.add(RedriveMark.LETTER, "twelve".getBytes(StandardCharsets.UTF_8));

        // then
        assertThat(RedriveMark.of(new RecordHeaders())).isEmpty();
        assertThat(RedriveMark.of(foreign)).isEmpty();
    }
}
