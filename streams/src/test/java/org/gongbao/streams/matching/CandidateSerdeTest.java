package org.gongbao.streams.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongbao.testing.Documents;
import org.junit.jupiter.api.Test;

/** A document goes to all shards, but is written and read once. */
class CandidateSerdeTest {

    private static final String TOPIC = "matching-documents";

    private final CandidateSerde serde = new CandidateSerde();

    @Test
    void whatWasWrittenIsRead() {
        // given
        Candidate candidate = new Candidate(
                2, 7, Documents.enriched(1).build(), Documents.enriched(2).build());

        // when
        Candidate read =
                serde.deserializer().deserialize(TOPIC, serde.serializer().serialize(TOPIC, candidate));

        // then
        assertThat(read.partition()).isEqualTo(2);
        assertThat(read.offset()).isEqualTo(7);
        assertThat(read.document()).isEqualTo(candidate.document());
        assertThat(read.former()).isEqualTo(candidate.former());
    }

    @Test
    void allShardsShareWhatWasRead() {
        // given
        byte[] bytes = bytes(1);
        Candidate first = serde.deserializer().deserialize(TOPIC, bytes);

        // when
        Candidate second = serde.deserializer().deserialize(TOPIC, bytes.clone());

        // then
        assertThat(second).isSameAs(first);
    }

    @Test
    void anotherDocumentAtTheSamePlaceIsReadAnew() {
        // given
        serde.deserializer().deserialize(TOPIC, bytes(1));

        // when
        Candidate read = serde.deserializer().deserialize(TOPIC, bytes(2));

        // then
        assertThat(read.document().getDocumentId()).isEqualTo(Documents.documentId(2));
    }

    private byte[] bytes(int number) {
        return serde.serializer()
                .serialize(TOPIC, new Candidate(0, 0, Documents.enriched(number).build(), null));
    }
}
