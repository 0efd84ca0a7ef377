package org.gongbao.streams.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecentTest {

    private final KeyValueStore<String, String> store = Stores.keyValueStoreBuilder(
                    Stores.inMemoryKeyValueStore("store"), Serdes.String(), Serdes.String())
            .withLoggingDisabled()
            .build();
    private final Recent<String> recent = new Recent<>(store, value -> value.substring(0, value.indexOf('=')));

    @BeforeEach
    void open() {
        MockProcessorContext<Void, Void> context = new MockProcessorContext<>();
        store.init(context.getStateStoreContext(), store);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void givesWhatIsNotWrittenYet() {
        recent.putSoon("a=1");

        assertThat(recent.get("a")).contains("a=1");
        assertThat(store.get("a")).isNull();
    }

    @Test
    void findsInTheStoreWhatWasPutLast() {
        recent.put("a=1");

        recent.putLast("a=2");

        assertThat(recent.get("a")).contains("a=2");
    }

    @Test
    void writesAFewAtTheNextCall() {
        recent.putSoon("a=1");
        recent.putSoon("a=2");

        recent.settleSome();

        assertThat(store.get("a")).isEqualTo("a=2");
    }

    @Test
    void writesOfManyTheOnesThatWaitLongest() {
        putSoon(3_000);

        recent.settleSome();

        assertThat(store.approximateNumEntries()).isEqualTo(50);
        assertThat(store.get("0")).isEqualTo("0=1");
        assertThat(store.get("49")).isEqualTo("49=1");
    }

    @Test
    void hasWrittenAllAfterSomeMinutes() {
        putSoon(3_000);

        for (int second = 0; second < 200; second++) {
            recent.settleSome();
        }

        assertThat(store.approximateNumEntries()).isEqualTo(3_000);
    }

    @Test
    void writesWhatIsMoreThanMayWait() {
        putSoon(10_002);

        assertThat(store.approximateNumEntries()).isEqualTo(2);
    }

    @Test
    void writesAtOnceWhatMustNotWaitThoughAnEarlierChangeWaits() {
        recent.putSoon("a=1");
        recent.put("a=2");

        recent.settleSome();

        assertThat(store.get("a")).isEqualTo("a=2");
    }

    private void putSoon(int many) {
        for (int value = 0; value < many; value++) {
            recent.putSoon(value + "=1");
        }
    }
}
