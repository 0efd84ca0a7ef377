package org.gongbao.streams.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.gongbao.record.v1.DeliveryIntent;
import org.gongbao.streams.serde.StoreFormatException;
import org.gongbao.streams.serde.StoreSerde;
import org.junit.jupiter.api.Test;

class IntentsSerdeTest {

    private static final String TOPIC = "intents";

    private final IntentsSerde serde = new IntentsSerde();
    private final List<DeliveryIntent> intents =
            List.of(Deliveries.intent("first", "one"), Deliveries.intent("second", "two"));

    @Test
    void readsWhatItWrote() {
        // given
        byte[] written = serde.serialize(TOPIC, intents);

        // when
        List<DeliveryIntent> read = serde.deserialize(TOPIC, written);

        // then
        assertThat(read).isEqualTo(intents);
    }

    @Test
    void readsTheSingleIntentOfAnEarlierVersion() {
        // given
        byte[] written = StoreSerde.of(DeliveryIntent.class).serialize(TOPIC, intents.getFirst());

        // when
        List<DeliveryIntent> read = serde.deserialize(TOPIC, written);

        // then
        assertThat(read).containsExactly(intents.getFirst());
    }

    @Test
    void refusesAListThatIsCutOff() {
        // given
        byte[] written = serde.serialize(TOPIC, intents);
        byte[] cutOff = Arrays.copyOf(written, written.length - 1);

        // when
        assertThatThrownBy(() -> serde.deserialize(TOPIC, cutOff))

                // then
                .isInstanceOf(StoreFormatException.class)
                .hasMessageContaining(TOPIC);
    }

    @Test
    void keepsNothingAsNothing() {
        assertThat(serde.serialize(TOPIC, null)).isNull();
        assertThat(serde.deserialize(TOPIC, null)).isNull();
    }
}
