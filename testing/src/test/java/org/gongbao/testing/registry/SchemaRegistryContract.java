package org.gongbao.testing.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.gongbao.schemas.error.GongbaoException;
import org.gongbao.schemas.error.UnknownSchemaException;
import org.gongbao.schemas.registry.CompatibilityLevel;
import org.gongbao.schemas.registry.SchemaRegistration;
import org.gongbao.schemas.registry.SchemaRegistryClient;
import org.gongbao.schemas.topic.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every registry must do, so that tests against the one in memory tell something about the real one. */
abstract class SchemaRegistryContract {

    private final String subject = "contract-" + UUID.randomUUID() + "-value";
    private final String recordName = "x.R" + UUID.randomUUID().toString().replace("-", "");
    private final Schema first = SchemaBuilder.record(recordName)
            .doc("First.")
            .fields()
            .requiredString("a")
            .endRecord();
    private final Schema wider = SchemaBuilder.record(recordName)
            .doc("First.")
            .fields()
            .requiredString("a")
            .optionalInt("b")
            .endRecord();
    private final Schema broken = SchemaBuilder.record(recordName)
            .doc("First.")
            .fields()
            .requiredString("a")
            .requiredInt("c")
            .endRecord();

    private SchemaRegistryClient registry;

    abstract SchemaRegistryClient open();

    @BeforeEach
    void begin() {
        registry = open();
        registry.setCompatibility(CompatibilityLevel.BACKWARD_TRANSITIVE);
    }

    @AfterEach
    void end() {
        registry.close();
    }

    @Test
    void remembersItsCompatibility() {
        // when
        registry.setCompatibility(CompatibilityLevel.FULL);

        // then
        assertThat(registry.compatibility()).isEqualTo(CompatibilityLevel.FULL);
    }

    @Test
    void givesOneIdentifierToASchemaHoweverOftenItIsRegistered() {
        // given
        int id = registry.register(subject, first);

        // when
        int again = registry.register(subject, first);

        // then
        assertThat(again).isEqualTo(id);
        assertThat(registry.lookup(subject, first)).isEqualTo(id);
        assertThat(registry.subjects()).contains(subject);
    }

    @Test
    void givesASchemaBackWithItsDocumentation() {
        // given
        int id = registry.register(subject, first);

        // when
        Schema schema = registry.schema(id);

        // then
        assertThat(schema).isEqualTo(first);
        assertThat(schema.getDoc()).isEqualTo("First.");
    }

    @Test
    void countsVersions() {
        // given
        registry.register(subject, first);

        // when
        int id = registry.register(subject, wider);

        // then
        assertThat(registry.latest(subject)).hasValueSatisfying(latest -> {
            assertThat(latest.version()).isEqualTo(2);
            assertThat(latest.id()).isEqualTo(id);
            assertThat(latest.schema()).isEqualTo(wider);
        });
    }

    @Test
    void refusesASchemaThatCannotReadOldRecords() {
        // given
        registry.register(subject, first);

        // when
        assertThatThrownBy(() -> registry.register(subject, broken))

                // then
                .isInstanceOfSatisfying(
                        GongbaoException.class, e -> assertThat(e.code()).isEqualTo("REG-020"))
                .hasMessageContaining(subject);
        assertThat(registry.isCompatible(subject, broken)).isFalse();
        assertThat(registry.isCompatible(subject, wider)).isTrue();
    }

    @Test
    void acceptsAnythingAsTheFirstVersion() {
        // when
        boolean compatible = registry.isCompatible(subject, broken);

        // then
        assertThat(compatible).isTrue();
        assertThat(registry.latest(subject)).isEmpty();
    }

    @Test
    void saysThatAnIdentifierIsUnknown() {
        // when
        assertThatThrownBy(() -> registry.schema(987_654_321))

                // then
                .isInstanceOfSatisfying(
                        UnknownSchemaException.class, e -> assertThat(e.code()).isEqualTo("REG-001"));
    }

    @Test
    void saysThatASubjectOrSchemaIsUnknown() {
        // given
        assertThatThrownBy(() -> registry.lookup(subject, first)).isInstanceOf(UnknownSchemaException.class);
        registry.register(subject, first);

        // when
        assertThatThrownBy(() -> registry.lookup(subject, wider))

                // then
                .isInstanceOfSatisfying(
                        UnknownSchemaException.class, e -> assertThat(e.code()).isEqualTo("REG-002"));
    }

    @Test
    void takesTheWholeCatalogueTwice() {
        // given
        SchemaRegistration registration = new SchemaRegistration(registry);
        var ids = registration.register(Topics.fixed());

        // when
        var again = registration.register(Topics.fixed());

        // then
        assertThat(again).isEqualTo(ids).hasSameSizeAs(Topics.fixed());
        assertThat(registry.compatibility()).isEqualTo(CompatibilityLevel.BACKWARD_TRANSITIVE);
        assertThat(registry.schema(ids.get(Topics.REVIEWS.valueSubject())).getFullName())
                .isEqualTo("org.gongbao.record.v1.Review");
    }
}
