package org.gongbao.schemas.registry;

import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.SchemaValidationException;
import org.apache.avro.SchemaValidator;
import org.apache.avro.SchemaValidatorBuilder;

/** Which changes of a schema a subject allows. */
public enum CompatibilityLevel {
    /** All. */
    NONE,
    /** New readers read data of the latest version. */
    BACKWARD,
    /** New readers read data of every version. */
    BACKWARD_TRANSITIVE,
    /** Readers of the latest version read new data. */
    FORWARD,
    /** Readers of every version read new data. */
    FORWARD_TRANSITIVE,
    /** Both ways with the latest version. */
    FULL,
    /** Both ways with every version. */
    FULL_TRANSITIVE;

    /**
     * Compares a schema with those before it.
     *
     * @param candidate the new schema
     * @param earlier all earlier versions, oldest first
     * @return what is wrong; empty if the change is allowed
     */
    public Optional<String> violation(Schema candidate, List<Schema> earlier) {
        if (this == NONE || earlier.isEmpty()) {
            return Optional.empty();
        }
        // Avro takes the newest first
        try {
            validator().validate(candidate, earlier.reversed());
            return Optional.empty();
        } catch (SchemaValidationException e) {
            return Optional.of(e.getMessage());
        }
    }

    private SchemaValidator validator() {
        SchemaValidatorBuilder builder = new SchemaValidatorBuilder();
        SchemaValidatorBuilder strategy =
                switch (this) {
                    case BACKWARD, BACKWARD_TRANSITIVE -> builder.canReadStrategy();
                    case FORWARD, FORWARD_TRANSITIVE -> builder.canBeReadStrategy();
                    default -> builder.mutualReadStrategy();
                };
        return name().endsWith("TRANSITIVE") ? strategy.validateAll() : strategy.validateLatest();
    }
}
