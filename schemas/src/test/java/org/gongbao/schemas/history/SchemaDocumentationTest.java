package org.gongbao.schemas.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.gongbao.schemas.topic.TopicDefinition;
import org.gongbao.schemas.topic.Topics;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A schema that a stranger fetches from the registry must explain itself. */
class SchemaDocumentationTest {

    static Stream<Schema> namedTypes() {
        Map<String, Schema> types = new HashMap<>();
        Topics.fixed().stream()
                .map(TopicDefinition::valueType)
                .map(SpecificData.get()::getSchema)
                .forEach(schema -> collect(schema, types));
        return types.values().stream();
    }

    @ParameterizedTest
    @MethodSource("namedTypes")
    void everyTypeAndFieldSaysWhatItMeans(Schema type) {
        // when
        String doc = type.getDoc();

        // then
        assertThat(doc).as(type.getFullName()).isNotBlank();
        if (type.getType() == Schema.Type.RECORD) {
            assertThat(type.getFields()).allSatisfy(field -> assertThat(field.doc())
                    .as(type.getFullName() + "." + field.name())
                    .isNotBlank());
        }
    }

    @ParameterizedTest
    @MethodSource("namedTypes")
    void everyEnumReadsSymbolsThatItDoesNotKnow(Schema type) {
        // when
        boolean tolerant = type.getType() != Schema.Type.ENUM || "UNKNOWN".equals(type.getEnumDefault());

        // then
        assertThat(tolerant)
                .as(type.getFullName() + " needs the default UNKNOWN")
                .isTrue();
    }

    private static void collect(Schema schema, Map<String, Schema> types) {
        switch (schema.getType()) {
            case RECORD -> {
                if (types.putIfAbsent(schema.getFullName(), schema) == null) {
                    schema.getFields().forEach(field -> collect(field.schema(), types));
                }
            }
            case ENUM -> types.putIfAbsent(schema.getFullName(), schema);
            case ARRAY -> collect(schema.getElementType(), types);
            case MAP -> collect(schema.getValueType(), types);
            case UNION -> schema.getTypes().forEach(branch -> collect(branch, types));
            default -> assertThat(schema.getType()).isNotEqualTo(Schema.Type.FIXED);
        }
    }
}
