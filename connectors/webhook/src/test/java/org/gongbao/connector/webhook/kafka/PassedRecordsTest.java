package org.gongbao.connector.webhook.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class PassedRecordsTest {

    private static final int MEGABYTE = 1 << 20;

    private final PassedRecords passed = new PassedRecords();

    @Test
    void whatWasPassedIsThereOnce() {
        // given
        passed.keep(record(1, 7, 10));

        // when
        Optional<ConsumerRecord<byte[], byte[]>> first = passed.take(1, 7);

        // then
        assertThat(first).isPresent();
        assertThat(passed.take(1, 7)).isEmpty();
    }

    @Test
    void anotherPartitionHasItsOwn() {
        // given
        passed.keep(record(1, 7, 10));

        // when
        Optional<ConsumerRecord<byte[], byte[]>> other = passed.take(2, 7);

        // then
        assertThat(other).isEmpty();
    }

    @Test
    void theFirstAreForgottenWhenThereAreTooMany() {
        // given
        for (int offset = 0; offset < 6; offset++) {
            passed.keep(record(0, offset, MEGABYTE));
        }

        // when
        Optional<ConsumerRecord<byte[], byte[]>> last = passed.take(0, 5);

        // then
        assertThat(last).isPresent();
        assertThat(passed.take(0, 0)).isEmpty();
    }

    private static ConsumerRecord<byte[], byte[]> record(int partition, long offset, int bytes) {
        return new ConsumerRecord<>(
                "documents",
                partition,
                offset,
                0,
                TimestampType.CREATE_TIME,
                0,
                bytes,
                new byte[0],
                new byte[bytes],
                new RecordHeaders(),
                Optional.empty());
    }
}
