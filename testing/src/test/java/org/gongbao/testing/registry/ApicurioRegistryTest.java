package org.gongbao.testing.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.apache.avro.SchemaBuilder;
import org.gongbao.broker.RegistryProcess;
import org.gongbao.schemas.registry.SchemaRegistryClient;
import org.gongbao.schemas.registry.SchemaRegistryClients;
import org.gongbao.testing.RegistryExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ApicurioRegistryTest extends SchemaRegistryContract {

    @RegisterExtension
    static final RegistryExtension REGISTRY = new RegistryExtension();

    @Override
    SchemaRegistryClient open() {
        return client(REGISTRY.schemaRegistryUrl());
    }

    @Test
    void endsAnOrphanAndKeepsItsSchemas(@TempDir Path data) {
        // given
        RegistryProcess orphan = RegistryProcess.start(RegistryExtension.installation(), data, 0);
        var schema = SchemaBuilder.record("x.Kept").fields().requiredInt("a").endRecord();
        int id;
        try (SchemaRegistryClient client = client(orphan.schemaRegistryUrl())) {
            id = client.register("kept-value", schema);
        }

        // when
        try (RegistryProcess next = RegistryProcess.start(RegistryExtension.installation(), data, 0);
                SchemaRegistryClient client = client(next.schemaRegistryUrl())) {

            // then
            assertThat(orphan.handle().isAlive()).isFalse();
            assertThat(next.schemaRegistryUrl()).isEqualTo(orphan.schemaRegistryUrl());
            assertThat(client.schema(id)).isEqualTo(schema);
        }
        orphan.close();
    }

    private static SchemaRegistryClient client(String url) {
        return SchemaRegistryClients.from(Map.of("schema.registry.url", url));
    }
}
