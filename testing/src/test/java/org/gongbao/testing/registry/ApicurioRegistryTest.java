package org.gongbao.testing.registry;

import java.util.Map;
import org.gongbao.schemas.registry.SchemaRegistryClient;
import org.gongbao.schemas.registry.SchemaRegistryClients;
import org.gongbao.testing.RegistryExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

class ApicurioRegistryTest extends SchemaRegistryContract {

    @RegisterExtension
    static final RegistryExtension REGISTRY = new RegistryExtension();

    @Override
    SchemaRegistryClient open() {
        return client(REGISTRY.schemaRegistryUrl());
    }

    private static SchemaRegistryClient client(String url) {
        return SchemaRegistryClients.from(Map.of("schema.registry.url", url));
    }
}
