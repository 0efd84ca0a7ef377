package org.gongbao.schemas.registry;

import java.util.Map;

/** Makes clients from configuration. */
public final class SchemaRegistryClients {

    private SchemaRegistryClients() {}

    /**
     * Returns a caching client for the registry of {@code schema.registry.url}: {@code http(s)://…} or {@code mock://scope}.
     *
     * @throws org.gongbao.schemas.error.GongbaoException REG-030 if the configuration is wrong
     */
    public static SchemaRegistryClient from(Map<String, ?> config) {
        RegistryConfiguration configuration = RegistryConfiguration.from(config);
        SchemaRegistryClient registry = configuration
                .mockScope()
                .<SchemaRegistryClient>map(InMemorySchemaRegistry::ofScope)
                .orElseGet(() -> new HttpSchemaRegistryClient(configuration));
        return new CachingSchemaRegistryClient(registry);
    }
}
