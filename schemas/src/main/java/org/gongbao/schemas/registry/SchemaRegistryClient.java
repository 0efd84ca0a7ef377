package org.gongbao.schemas.registry;

import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;

/**
 * A schema registry. Implementations are safe for use by several threads. All methods but {@link #close} may throw
 * {@link org.gongbao.schemas.error.RegistryUnavailableException} (an outage; try again later) and
 * {@link org.gongbao.schemas.error.GongbaoException} (REG-021 credentials refused, REG-022 an answer that makes no sense).
 */
public interface SchemaRegistryClient extends AutoCloseable {

    /**
     * Registers a schema; registering it again changes nothing.
     *
     * @return identifier of the schema
     * @throws org.gongbao.schemas.error.GongbaoException REG-020 if the subject's compatibility forbids it
     */
    int register(String subject, Schema schema);

    /**
     * Returns the identifier of a schema that is registered under the subject.
     *
     * @throws org.gongbao.schemas.error.UnknownSchemaException if it is not
     */
    int lookup(String subject, Schema schema);

    /**
     * Returns the schema with this identifier.
     *
     * @throws org.gongbao.schemas.error.UnknownSchemaException if there is none
     */
    Schema schema(int id);

    /** Returns the latest version of a subject; nothing if the registry does not know the subject. */
    Optional<RegisteredSchema> latest(String subject);

    /** Returns the names of all subjects. */
    List<String> subjects();

    /** Tells whether the subject's compatibility would let this schema be registered; true if the subject has no version. */
    boolean isCompatible(String subject, Schema schema);

    /** Returns the level for subjects that have none of their own. */
    CompatibilityLevel compatibility();

    /** Sets the level for subjects that have none of their own. */
    void setCompatibility(CompatibilityLevel level);

    /** Ends open waits and frees connections. */
    @Override
    void close();
}
