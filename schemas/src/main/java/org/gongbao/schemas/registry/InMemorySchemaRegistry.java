package org.gongbao.schemas.registry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.avro.Schema;
import org.gongbao.schemas.error.GongbaoException;
import org.gongbao.schemas.error.UnknownSchemaException;

/** A registry in memory for tests ({@code mock://scope}): one per scope and JVM, with Avro's own compatibility rules. */
public final class InMemorySchemaRegistry implements SchemaRegistryClient {

    private static final ConcurrentMap<String, InMemorySchemaRegistry> SCOPES = new ConcurrentHashMap<>();

    /** The schema with identifier n stands at n - 1; told apart by their text, as documentation counts. */
    private final List<Schema> schemas = new ArrayList<>();

    private final Map<String, List<RegisteredSchema>> versions = new LinkedHashMap<>();
    private CompatibilityLevel level = CompatibilityLevel.BACKWARD;

    /** Makes an empty registry that no scope shares. */
    public InMemorySchemaRegistry() {}

    /** Returns the registry of a scope; makes it when it is asked for the first time. */
    public static InMemorySchemaRegistry ofScope(String scope) {
        return SCOPES.computeIfAbsent(scope, name -> new InMemorySchemaRegistry());
    }

    @Override
    public synchronized int register(String subject, Schema schema) {
        Optional<RegisteredSchema> known = find(subject, schema);
        if (known.isPresent()) {
            return known.get().id();
        }
        List<RegisteredSchema> earlier = versions.computeIfAbsent(subject, name -> new ArrayList<>());
        level.violation(schema, schemasOf(earlier)).ifPresent(violation -> {
            throw new GongbaoException(
                    "REG-020", "Subject " + subject + " does not allow this schema (" + level + "): " + violation);
        });
        int id = identifier(schema);
        earlier.add(new RegisteredSchema(subject, earlier.size() + 1, id, schema));
        return id;
    }

    @Override
    public synchronized int lookup(String subject, Schema schema) {
        return find(subject, schema)
                .map(RegisteredSchema::id)
                .orElseThrow(() -> new UnknownSchemaException(
                        "REG-002",
                        "Schema " + schema.getFullName() + " is not registered under subject " + subject,
                        null));
    }

    @Override
    public synchronized Schema schema(int id) {
        if (id < 1 || id > schemas.size()) {
            throw new UnknownSchemaException("REG-001", "The registry knows no schema with identifier " + id, null);
        }
        return schemas.get(id - 1);
    }

    @Override
    public synchronized Optional<RegisteredSchema> latest(String subject) {
        return Optional.ofNullable(versions.get(subject))
                .filter(list -> !list.isEmpty())
                .map(List::getLast);
    }

    @Override
    public synchronized List<String> subjects() {
        return List.copyOf(versions.keySet());
    }

    @Override
    public synchronized boolean isCompatible(String subject, Schema schema) {
        return level.violation(schema, schemasOf(versions.getOrDefault(subject, List.of())))
                .isEmpty();
    }

    @Override
    public synchronized CompatibilityLevel compatibility() {
        return level;
    }

    @Override
    public synchronized void setCompatibility(CompatibilityLevel newLevel) {
        level = newLevel;
    }

    /** Does nothing: others may share the scope. */
    @Override
    public void close() {
        // nothing is held
    }

    private Optional<RegisteredSchema> find(String subject, Schema schema) {
        String text = schema.toString();
        return versions.getOrDefault(subject, List.of()).stream()
                .filter(version -> version.schema().toString().equals(text))
                .findFirst();
    }

    private int identifier(Schema schema) {
        String text = schema.toString();
        for (int index = 0; index < schemas.size(); index++) {
            if (schemas.get(index).toString().equals(text)) {
                return index + 1;
            }
        }
        schemas.add(schema);
        return schemas.size();
    }

    private static List<Schema> schemasOf(List<RegisteredSchema> versions) {
        return versions.stream().map(RegisteredSchema::schema).toList();
    }
}
