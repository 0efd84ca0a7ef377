package org.gongbao.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.gongbao.schemas.error.RegistryUnavailableException;
import org.gongbao.schemas.error.UnknownSchemaException;
import org.junit.jupiter.api.Test;

class CachingSchemaRegistryClientTest {

    private static final Schema SCHEMA = SchemaBuilder.record("x.A").fields().endRecord();

    private final CountingRegistry registry = new CountingRegistry();
    private final AtomicLong nanos = new AtomicLong();
    private final CachingSchemaRegistryClient client = new CachingSchemaRegistryClient(registry, nanos::get);

    @Test
    void asksOnceForWhatNeverChanges() {
        // given
        int id = client.register("s", SCHEMA);
        client.schema(id);
        int asked = registry.questions;

        // when
        client.register("s", SCHEMA);
        client.lookup("s", SCHEMA);
        client.schema(id);

        // then
        assertThat(registry.questions).isEqualTo(asked);
    }

    @Test
    void carriesKnownSchemasThroughAnOutage() {
        // given
        int id = client.register("s", SCHEMA);
        client.schema(id);
        registry.down = true;

        // when
        Schema known = client.schema(id);

        // then
        assertThat(known).isEqualTo(SCHEMA);
        assertThat(client.lookup("s", SCHEMA)).isEqualTo(id);
        assertThatThrownBy(() -> client.schema(id + 1)).isInstanceOf(RegistryUnavailableException.class);
    }

    @Test
    void remembersAnUnknownIdentifierForAWhileOnly() {
        // given
        assertThatThrownBy(() -> client.schema(1)).isInstanceOf(UnknownSchemaException.class);
        registry.inner.register("s", SCHEMA);
        nanos.addAndGet(CachingSchemaRegistryClient.UNKNOWN_FOR
                .minus(Duration.ofNanos(1))
                .toNanos());

        // when
        assertThatThrownBy(() -> client.schema(1))

                // then
                .isInstanceOf(UnknownSchemaException.class);
        assertThat(registry.questions).isEqualTo(1);
        nanos.addAndGet(1);
        assertThat(client.schema(1)).isEqualTo(SCHEMA);
    }

    @Test
    void forgetsThatASchemaWasUnknownWhenItIsRegistered() {
        // given
        assertThatThrownBy(() -> client.lookup("s", SCHEMA)).isInstanceOf(UnknownSchemaException.class);

        // when
        int id = client.register("s", SCHEMA);

        // then
        assertThat(client.lookup("s", SCHEMA)).isEqualTo(id);
        assertThat(client.schema(id)).isEqualTo(SCHEMA);
    }

    /** Counts and fails on demand. */
    private static final class CountingRegistry implements SchemaRegistryClient {
        private final InMemorySchemaRegistry inner = new InMemorySchemaRegistry();
        private int questions;
        private boolean down;

        private SchemaRegistryClient ask() {
            questions++;
            if (down) {
                throw new RegistryUnavailableException("down", null);
            }
            return inner;
        }

        @Override
        public int register(String subject, Schema schema) {
            return ask().register(subject, schema);
        }

        @Override
        public int lookup(String subject, Schema schema) {
            return ask().lookup(subject, schema);
        }

        @Override
        public Schema schema(int id) {
            return ask().schema(id);
        }

        @Override
        public Optional<RegisteredSchema> latest(String subject) {
            return ask().latest(subject);
        }

        @Override
        public List<String> subjects() {
            return ask().subjects();
        }

        @Override
        public boolean isCompatible(String subject, Schema schema) {
            return ask().isCompatible(subject, schema);
        }

        @Override
        public CompatibilityLevel compatibility() {
            return ask().compatibility();
        }

        @Override
        public void setCompatibility(CompatibilityLevel level) {
            ask().setCompatibility(level);
        }

        @Override
        public void close() {
            inner.close();
        }
    }
}
