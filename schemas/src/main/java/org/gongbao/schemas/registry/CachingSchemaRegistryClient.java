package org.gongbao.schemas.registry;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.apache.avro.Schema;
import org.gongbao.schemas.error.UnknownSchemaException;

/**
 * Remembers what never changes (identifiers and schemas) for ever, so that an outage of the registry does not stop known records, and
 * what may change (an unknown identifier or schema) for a short while, so that a bad topic does not become a storm of requests.
 */
public final class CachingSchemaRegistryClient implements SchemaRegistryClient {

    /** How long an unknown schema stays unknown. */
    public static final Duration UNKNOWN_FOR = Duration.ofSeconds(5);

    private final SchemaRegistryClient registry;
    private final LongSupplier nanos;
    private final ConcurrentMap<Key, Integer> registered = new ConcurrentHashMap<>();
    private final ConcurrentMap<Key, Integer> looked = new ConcurrentHashMap<>();
    private final ConcurrentMap<Integer, Schema> schemas = new ConcurrentHashMap<>();
    private final ConcurrentMap<Object, Unknown> unknown = new ConcurrentHashMap<>();

    private record Key(String subject, Schema schema) {}

    private record Unknown(UnknownSchemaException error, long until) {}

    /** Puts a cache before a registry. */
    public CachingSchemaRegistryClient(SchemaRegistryClient registry) {
        this(registry, System::nanoTime);
    }

    CachingSchemaRegistryClient(SchemaRegistryClient registry, LongSupplier nanos) {
        this.registry = registry;
        this.nanos = nanos;
    }

    @Override
    public int register(String subject, Schema schema) {
        Key key = new Key(subject, schema);
        Integer known = registered.get(key);
        if (known != null) {
            return known;
        }
        int id = registry.register(subject, schema);
        registered.put(key, id);
        looked.put(key, id);
        unknown.clear();
        return id;
    }

    @Override
    public int lookup(String subject, Schema schema) {
        Key key = new Key(subject, schema);
        Integer known = looked.get(key);
        return known != null ? known : remember(looked, key, () -> registry.lookup(subject, schema));
    }

    @Override
    public Schema schema(int id) {
        Schema known = schemas.get(id);
        return known != null ? known : remember(schemas, id, () -> registry.schema(id));
    }

    @Override
    public Optional<RegisteredSchema> latest(String subject) {
        return registry.latest(subject);
    }

    @Override
    public List<String> subjects() {
        return registry.subjects();
    }

    @Override
    public boolean isCompatible(String subject, Schema schema) {
        return registry.isCompatible(subject, schema);
    }

    @Override
    public CompatibilityLevel compatibility() {
        return registry.compatibility();
    }

    @Override
    public void setCompatibility(CompatibilityLevel level) {
        registry.setCompatibility(level);
    }

    @Override
    public void close() {
        registry.close();
    }

    private <K, V> V remember(ConcurrentMap<K, V> cache, K key, Supplier<V> question) {
        Unknown refused = unknown.get(key);
        if (refused != null && nanos.getAsLong() - refused.until() < 0) {
            throw refused.error();
        }
        try {
            V answer = question.get();
            unknown.remove(key);
            cache.put(key, answer);
            return answer;
        } catch (UnknownSchemaException e) {
            unknown.put(key, new Unknown(e, nanos.getAsLong() + UNKNOWN_FOR.toNanos()));
            throw e;
        }
    }
}
