package org.gongbao.streams.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.gongbao.streams.store.v1.IntakeState;
import org.junit.jupiter.api.Test;

class StoresTest {

    @Test
    void theStoreOfIntakeReadsWhatTheVersionBeforeWrote() throws IOException {
        // given
        Schema former;
        try (InputStream stream = Stores.class.getResourceAsStream("intake-state.1.avsc")) {
            former = new Schema.Parser().parse(stream);
        }
        GenericRecord written = new GenericRecordBuilder(former)
                .set("revision", 3)
                .set("contentHash", "abc")
                .set("withdrawn", false)
                .set("change", "NEW")
                .set("eventId", "e")
                .set("reason", null)
                .set("publishedAt", 0L)
                .set("updatedAt", 0L)
                .set("title", "云岭县人民政府关于植树的通知")
                .set("titleAsPrinted", "云岭县人民政府关于植树的通知")
                .set("docNumber", null)
                .set("issuer", null)
                .set("issuerAsPrinted", null)
                .set("sentences", List.of(1L))
                .set("lengths", List.of(1))
                .build();
        ByteBuffer bytes = new BinaryMessageEncoder<GenericRecord>(GenericData.get(), former).encode(written);
        byte[] stored = new byte[bytes.remaining()];
        bytes.get(stored);

        // when
        IntakeState read = Stores.intakeSerde().deserialize("intake-documents", stored);

        // then
        assertThat(read.getRevision()).isEqualTo(3);
        assertThat(read.getHeld()).isFalse();
    }
}
