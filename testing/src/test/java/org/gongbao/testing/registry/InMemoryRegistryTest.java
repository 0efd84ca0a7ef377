package org.gongbao.testing.registry;

import java.util.Map;
import org.gongbao.schemas.registry.SchemaRegistryClient;
import org.gongbao.schemas.registry.SchemaRegistryClients;

class InMemoryRegistryTest extends SchemaRegistryContract {

    @Override
    SchemaRegistryClient open() {
        return SchemaRegistryClients.from(Map.of("schema.registry.url", "mock://contract"));
    }
}
