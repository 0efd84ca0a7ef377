package org.gongbao.schemas.registry;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificData;
import org.gongbao.schemas.topic.TopicDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Registers the schemas of the catalogue before anything is produced, so that later look-ups find them and nobody registers by chance. */
public final class SchemaRegistration {

    private static final Logger LOGGER = LoggerFactory.getLogger(SchemaRegistration.class);

    private final SchemaRegistryClient registry;

    /** Registers at this registry. */
    public SchemaRegistration(SchemaRegistryClient registry) {
        this.registry = registry;
    }

    /**
     * Sets the level BACKWARD_TRANSITIVE and registers the value schema of each topic; doing so again changes nothing.
     *
     * @return identifier of the schema by subject
     * @throws org.gongbao.schemas.error.GongbaoException REG-020 if a newer Gongbao has registered a schema that this one contradicts
     */
    public Map<String, Integer> register(Collection<? extends TopicDefinition<?>> topics) {
        registry.setCompatibility(CompatibilityLevel.BACKWARD_TRANSITIVE);
        Map<String, Integer> ids = new LinkedHashMap<>();
        for (TopicDefinition<?> topic : topics) {
            var schema = PortableSchemas.of(SpecificData.get().getSchema(topic.valueType()));
            ids.put(topic.valueSubject(), registry.register(topic.valueSubject(), schema));
        }
        LOGGER.atInfo().addKeyValue("subjects", ids.size()).log("Schemas are registered");
        return ids;
    }
}
