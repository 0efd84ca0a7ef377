package org.gongbao.schemas.serde;

import java.util.Map;

/**
 * How records are written and read; the keys are Confluent's. Those of the registry itself are in
 * {@link org.gongbao.schemas.registry.RegistryConfiguration}.
 *
 * @param autoRegister {@code auto.register.schemas}: register a schema that is not known yet
 * @param useLatest {@code use.latest.version}: write with the latest schema of the subject; only without auto-registration
 * @param specific {@code specific.avro.reader}: read into generated classes, not GenericRecord
 * @param strategy {@code value.subject.name.strategy} or {@code key.subject.name.strategy}
 */
public record SerdeConfiguration(
        boolean autoRegister, boolean useLatest, boolean specific, SubjectNameStrategy strategy) {

    /** Reads the configuration. */
    public static SerdeConfiguration from(Map<String, ?> config, boolean isKey) {
        Object strategy = config.get((isKey ? "key" : "value") + ".subject.name.strategy");
        return new SerdeConfiguration(
                flag(config, "auto.register.schemas", true),
                flag(config, "use.latest.version", false),
                flag(config, "specific.avro.reader", true),
                strategy == null ? SubjectNameStrategy.TOPIC_NAME : SubjectNameStrategy.of(strategy));
    }

    private static boolean flag(Map<String, ?> config, String key, boolean fallback) {
        Object value = config.get(key);
        return value == null ? fallback : Boolean.parseBoolean(value.toString().strip());
    }
}
