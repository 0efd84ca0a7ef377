package org.gongbao.connector.ckan;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.apache.kafka.common.config.ConfigDef.ValidString;
import org.apache.kafka.common.config.ConfigException;
import org.gongbao.connector.ckan.mapping.TextMode;
import org.gongbao.connector.http.Backoff;
import org.gongbao.schemas.topic.Topics;

/** Configuration of the CKAN connector. Immutable. */
final class CkanSinkConfig extends AbstractConfig {

    static final String URL = "ckan.url";
    static final String TOKEN = "ckan.token";
    static final String TOKEN_HEADER = "ckan.token.header";
    static final String PORTAL_NAME = "ckan.portal.name";
    static final String PORTAL_URL = "ckan.portal.url";
    static final String TEXT = "ckan.text";
    static final String BOOTSTRAP_SERVERS = "ckan.bootstrap.servers";
    static final String SCHEMA_REGISTRY_URL = "ckan.schema.registry.url";
    static final String IN_FLIGHT = "ckan.requests.in.flight";
    static final String TIMEOUT_CONNECT = "ckan.timeout.connect.ms";
    static final String TIMEOUT_REQUEST = "ckan.timeout.request.ms";
    static final String RETRY_BACKOFF = "ckan.retry.backoff.ms";
    static final String RETRY_BACKOFF_MAX = "ckan.retry.backoff.max.ms";
    static final String RETRY_ATTEMPTS = "ckan.retry.attempts";
    static final String PUT_BUDGET = "ckan.put.budget.ms";
    static final String STATES_TOPIC = "ckan.topic.states";
    static final String DEAD_LETTERS_TOPIC = "ckan.topic.deadletters";

    /** Start of keys that go to the producer of reports, as {@code ckan.producer.security.protocol}. */
    static final String PRODUCER_PREFIX = "ckan.producer.";

    /** Start of keys that go to the client of the schema registry. */
    static final String REGISTRY_PREFIX = "ckan.schema.registry.";

    private static final double JITTER = 0.2;

    /** Checks a configuration. */
    CkanSinkConfig(Map<String, String> properties) {
        super(definition(), properties);
        if (text() == TextMode.LINK && portalUrl().isEmpty()) {
            throw new ConfigException(TEXT, "link", "needs " + PORTAL_URL + ", the address that is linked to");
        }
    }

    /** Returns the keys with their meaning, for checks and for the documentation. */
    static ConfigDef definition() {
        ConfigDef definition = new ConfigDef();
        portal(definition);
        gongbao(definition);
        limits(definition);
        return definition;
    }

    private static void portal(ConfigDef definition) {
        definition
                .define(
                        URL,
                        Type.STRING,
                        ConfigDef.NO_DEFAULT_VALUE,
                        ConfigDef.LambdaValidator.with(CkanSinkConfig::requireHttp, () -> "http or https address"),
                        Importance.HIGH,
                        "Address of the portal, as https://data.example.org; without /api")
                .define(
                        TOKEN,
                        Type.PASSWORD,
                        ConfigDef.NO_DEFAULT_VALUE,
                        Importance.HIGH,
                        "API token of a user who may make organisations, groups and datasets")
                .define(
                        TOKEN_HEADER,
                        Type.STRING,
                        "Authorization",
                        Importance.LOW,
                        "Header that carries the token, as the portal's apitoken_header_name says")
                .define(
                        PORTAL_NAME,
                        Type.STRING,
                        ConfigDef.NO_DEFAULT_VALUE,
                        ConfigDef.LambdaValidator.with(CkanSinkConfig::requireName, () -> "a-z, 0-9, hyphen"),
                        Importance.HIGH,
                        "Short name of the portal: the start of keys in the topic of states")
                .define(
                        TEXT,
                        Type.STRING,
                        "upload",
                        ValidString.in("upload", "link"),
                        Importance.MEDIUM,
                        "upload: the text becomes a file on the portal; link: only Gongbao's page is linked")
                .define(
                        PORTAL_URL,
                        Type.STRING,
                        "",
                        ConfigDef.LambdaValidator.with(
                                (name, value) -> requireHttpOrNothing(name, value),
                                () -> "http or https address, or nothing"),
                        Importance.MEDIUM,
                        "Public address of Gongbao's own pages, to link back to; empty = no links");
    }

    private static void gongbao(ConfigDef definition) {
        definition
                .define(
                        BOOTSTRAP_SERVERS,
                        Type.STRING,
                        ConfigDef.NO_DEFAULT_VALUE,
                        Importance.HIGH,
                        "Brokers for the connector's own reports, host:port with commas; further settings of its producer"
                                + " with the prefix " + PRODUCER_PREFIX)
                .define(
                        SCHEMA_REGISTRY_URL,
                        Type.STRING,
                        ConfigDef.NO_DEFAULT_VALUE,
                        Importance.HIGH,
                        "Address of the schema registry")
                .define(
                        STATES_TOPIC,
                        Type.STRING,
                        Topics.PORTALS_STATE.name(),
                        Importance.LOW,
                        "Topic for what stands on the portal")
                .define(
                        DEAD_LETTERS_TOPIC,
                        Type.STRING,
                        Topics.DEAD_LETTERS.name(),
                        Importance.LOW,
                        "Topic for documents that the portal will never take");
    }

    private static void limits(ConfigDef definition) {
        definition
                .define(
                        IN_FLIGHT,
                        Type.INT,
                        4,
                        Range.between(1, 64),
                        Importance.MEDIUM,
                        "Documents that are sent at the same time")
                .define(
                        TIMEOUT_CONNECT,
                        Type.INT,
                        5_000,
                        Range.atLeast(1),
                        Importance.LOW,
                        "Longest time for a connection to be made, in milliseconds")
                .define(
                        TIMEOUT_REQUEST,
                        Type.INT,
                        60_000,
                        Range.atLeast(1),
                        Importance.LOW,
                        "Longest time for one call, in milliseconds; portals with many datasets are slow")
                .define(
                        RETRY_BACKOFF,
                        Type.INT,
                        1_000,
                        Range.atLeast(1),
                        Importance.LOW,
                        "Wait after a first failure, in milliseconds; doubles with each further one")
                .define(
                        RETRY_BACKOFF_MAX,
                        Type.INT,
                        60_000,
                        Range.atLeast(1),
                        Importance.LOW,
                        "Longest such wait, in milliseconds")
                .define(
                        RETRY_ATTEMPTS,
                        Type.INT,
                        8,
                        Range.atLeast(1),
                        Importance.MEDIUM,
                        "Failures on one document, while the portal works for others, after which it becomes a dead"
                                + " letter; an outage does not count and is waited out")
                .define(
                        PUT_BUDGET,
                        Type.INT,
                        60_000,
                        Range.atLeast(1),
                        Importance.LOW,
                        "Time for one batch, in milliseconds; what is left follows in the next. Keep it well below"
                                + " max.poll.interval.ms");
    }

    URI url() {
        return URI.create(getString(URL));
    }

    String token() {
        return getPassword(TOKEN).value().strip();
    }

    Optional<String> portalUrl() {
        return Optional.of(getString(PORTAL_URL).strip().replaceAll("/+$", "")).filter(url -> !url.isEmpty());
    }

    TextMode text() {
        return getString(TEXT).equals("link") ? TextMode.LINK : TextMode.UPLOAD;
    }

    Duration millis(String key) {
        return Duration.ofMillis(getInt(key));
    }

    Backoff backoff() {
        Duration first = millis(RETRY_BACKOFF);
        Duration longest = millis(RETRY_BACKOFF_MAX);
        return new Backoff(first, longest.compareTo(first) < 0 ? first : longest, JITTER);
    }

    /** Returns the settings of serializers: the registry's address and what else begins with the prefix. */
    Map<String, Object> serde() {
        Map<String, Object> serde = new HashMap<>(originalsWithPrefix(REGISTRY_PREFIX));
        serde.remove("url");
        serde.put("schema.registry.url", getString(SCHEMA_REGISTRY_URL));
        return serde;
    }

    /** Returns the settings of the producer of reports; none may weaken what is safe. */
    Map<String, Object> producer() {
        Map<String, Object> producer = new HashMap<>(originalsWithPrefix(PRODUCER_PREFIX));
        producer.put("bootstrap.servers", getString(BOOTSTRAP_SERVERS));
        producer.put("acks", "all");
        producer.put("enable.idempotence", true);
        producer.putIfAbsent("client.id", "gongbao-ckan-" + getString(PORTAL_NAME));
        return producer;
    }

    private static void requireHttpOrNothing(String name, Object value) {
        if (!value.toString().isBlank()) {
            requireHttp(name, value);
        }
    }

    private static void requireHttp(String name, Object value) {
        try {
            URI url = new URI(String.valueOf(value));
            if (url.getHost() != null && String.valueOf(url.getScheme()).matches("https?")) {
                return;
            }
        } catch (URISyntaxException e) {
            throw new ConfigException(name, value, "is no address: " + e.getReason());
        }
        throw new ConfigException(name, value, "must begin with http:// or https:// and name a host");
    }

    private static void requireName(String name, Object value) {
        if (!String.valueOf(value).matches("[a-z0-9][a-z0-9-]{0,62}")) {
            throw new ConfigException(name, value, "must be 1 to 63 characters of a-z, 0-9 and hyphen");
        }
    }
}
