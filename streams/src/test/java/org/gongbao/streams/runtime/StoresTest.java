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
import org.gongbao.streams.store.v1.LinkEntry;
import org.gongbao.streams.store.v1.LinkFact;
import org.gongbao.streams.store.v1.LinkFacts;
import org.junit.jupiter.api.Test;

class StoresTest {

    @Test
    void theStoreOfIntakeReadsWhatTheVersionBeforeWrote() throws IOException {
        // given
        Schema former = former("intake-state.1.avsc");
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

        // when
        IntakeState read = Stores.intakeSerde().deserialize("intake-documents", stored(former, written));

        // then
        assertThat(read.getRevision()).isEqualTo(3);
        assertThat(read.getHeld()).isFalse();
    }

    @Test
    void linksAreReadThatWereWrittenBeforeCasesHadADay() throws IOException {
        // given
        Schema former = former("link-entry.1.avsc");
        Schema fact = former.getField("fact").schema();
        GenericRecord written = new GenericRecordBuilder(former)
                .set("documentId", "d")
                .set(
                        "fact",
                        new GenericRecordBuilder(fact)
                                .set("citationKey", "number|x")
                                .set("defines", false)
                                .set("local", false)
                                .set("relation", "REPEALS")
                                .build())
                .set("regionCode", "999901")
                .set("docNumber", null)
                .set("title", "云岭县人民政府关于植树的通知")
                .set("removed", false)
                .build();

        // when
        LinkEntry read = Stores.linkSerde().deserialize("links-book", stored(former, written));

        // then
        assertThat(read.getFact().getRelation()).isEqualTo("REPEALS");
        assertThat(read.getFact().getDay()).isNull();
    }

    @Test
    void announcedLinksAreReadThatWereWrittenBeforeCasesHadADay() throws IOException {
        // given
        Schema former = former("link-facts.1.avsc");
        GenericRecord written = new GenericRecordBuilder(former)
                .set("regionCode", "999901")
                .set("docNumber", null)
                .set("title", "云岭县人民政府关于植树的通知")
                .set(
                        "facts",
                        List.of(new GenericRecordBuilder(
                                        former.getField("facts").schema().getElementType())
                                .set("citationKey", "number|x")
                                .set("defines", true)
                                .set("local", false)
                                .set("relation", null)
                                .build()))
                .build();

        // when
        LinkFacts read = Stores.announcedSerde().deserialize("links-announced", stored(former, written));

        // then
        assertThat(read.getFacts()).containsExactly(new LinkFact("number|x", true, false, null, null));
    }

    private static Schema former(String resource) throws IOException {
        try (InputStream stream = Stores.class.getResourceAsStream(resource)) {
            return new Schema.Parser().parse(stream);
        }
    }

    private static byte[] stored(Schema former, GenericRecord written) throws IOException {
        ByteBuffer bytes = new BinaryMessageEncoder<GenericRecord>(GenericData.get(), former).encode(written);
        byte[] stored = new byte[bytes.remaining()];
        bytes.get(stored);
        return stored;
    }
}
