package org.gongbao.connector.webhook;

import java.net.URI;
import java.util.Base64;
import java.util.List;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.apache.kafka.common.config.ConfigDef.Validator;
import org.apache.kafka.common.config.ConfigDef.Width;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.types.Password;
import org.gongbao.connector.http.AddressGuard;
import org.gongbao.connector.http.ForwardProxy;
import org.gongbao.schemas.secret.SecretSealer;
import org.gongbao.schemas.topic.Topics;

/** The keys of the webhook connector. */
public final class WebhookSinkConfigKeys {

    /** Brokers. */
    public static final String BOOTSTRAP_SERVERS = "webhook.bootstrap.servers";

    /** Registry. */
    public static final String SCHEMA_REGISTRY_URL = "webhook.schema.registry.url";

    /** Prefix of further settings of the connector's own Kafka clients. */
    public static final String KAFKA_PREFIX = "webhook.kafka.";

    /** Prefix of further settings of the registry's client. */
    public static final String REGISTRY_PREFIX = "webhook.schema.registry.";

    /** Topic of documents. */
    public static final String TOPIC_DOCUMENTS = "webhook.topic.documents";

    /** Topic of subscriptions. */
    public static final String TOPIC_SUBSCRIPTIONS = "webhook.topic.subscriptions";

    /** Topic of attempts. */
    public static final String TOPIC_ATTEMPTS = "webhook.topic.attempts";

    /** Topic of notices. */
    public static final String TOPIC_NOTICES = "webhook.topic.notices";

    /** Topic of dead letters. */
    public static final String TOPIC_DEAD_LETTERS = "webhook.topic.deadletters";

    /** Key that opens secrets. */
    public static final String SECRET_KEY = "webhook.secret.key";

    /** File with the key that opens secrets. */
    public static final String SECRET_KEY_FILE = "webhook.secret.key.file";

    /** File with the key of the platform. */
    public static final String SIGNING_KEY_FILE = "webhook.signing.key.file";

    /** Networks that may be connected to. */
    public static final String ALLOWED_NETWORKS = "webhook.allowed.networks";

    /** Proxy that all connections go through. */
    public static final String PROXY_URL = "webhook.proxy.url";

    /** Whether the proxy resolves names. */
    public static final String PROXY_RESOLVES_NAMES = "webhook.proxy.resolves.names";

    /** Address of the portal. */
    public static final String PORTAL_URL = "webhook.portal.url";

    /** Places in the fast lane. */
    public static final String IN_FLIGHT_FAST = "webhook.in.flight.fast";

    /** Places in the slow lane. */
    public static final String IN_FLIGHT_SLOW = "webhook.in.flight.slow";

    /** Requests to one endpoint. */
    public static final String IN_FLIGHT_PER_ENDPOINT = "webhook.in.flight.per.endpoint";

    /** Deliveries that wait for one endpoint. */
    public static final String WAITING_PER_ENDPOINT = "webhook.waiting.per.endpoint";

    /** What is slow. */
    public static final String SLOW_AFTER_MS = "webhook.slow.after.ms";

    /** Time-out of connecting. */
    public static final String TIMEOUT_CONNECT_MS = "webhook.timeout.connect.ms";

    /** Time-out of a request. */
    public static final String TIMEOUT_REQUEST_MS = "webhook.timeout.request.ms";

    /** Whether endpoints may choose HTTP/2. */
    public static final String HTTP2 = "webhook.http2";

    /** Rendered documents that are kept. */
    public static final String DOCUMENT_CACHE_BYTES = "webhook.document.cache.bytes";

    private static final String KAFKA = "Kafka";
    private static final String SECURITY = "Security";
    private static final String DELIVERY = "Delivery";

    private WebhookSinkConfigKeys() {}

    static ConfigDef definition() {
        return delivery(security(kafka(new ConfigDef())));
    }

    private static ConfigDef kafka(ConfigDef keys) {
        Group group = new Group(keys, KAFKA);
        group.required(
                BOOTSTRAP_SERVERS,
                new ConfigDef.NonEmptyString(),
                "Brokers that the connector's own clients connect"
                        + " to, host:port, several with commas. Further settings of these clients, as for TLS or SASL,"
                        + " begin with " + KAFKA_PREFIX + " and go on as in Kafka.");
        group.required(
                SCHEMA_REGISTRY_URL,
                new ConfigDef.NonEmptyString(),
                "Address of the schema registry, several with"
                        + " commas. Further settings of its client begin with " + REGISTRY_PREFIX
                        + " , as " + REGISTRY_PREFIX + "basic.auth.user.info.");
        group.topic(TOPIC_DOCUMENTS, Topics.DOCUMENTS_ENRICHED.name(), "Topic that holds the documents.");
        group.topic(TOPIC_SUBSCRIPTIONS, Topics.SUBSCRIPTIONS.name(), "Topic that holds the subscriptions.");
        group.topic(TOPIC_ATTEMPTS, Topics.DELIVERIES_ATTEMPTS.name(), "Topic that every attempt is written to.");
        group.topic(
                TOPIC_NOTICES,
                Topics.ENDPOINTS_NOTICES.name(),
                "Topic that is told why an address has not agreed to get webhooks.");
        group.topic(TOPIC_DEAD_LETTERS, Topics.DEAD_LETTERS.name(), "Topic for records that are no intents.");
        return keys;
    }

    private static ConfigDef security(ConfigDef keys) {
        Group group = new Group(keys, SECURITY);
        group.optional(
                SECRET_KEY,
                Type.PASSWORD,
                null,
                WebhookSinkConfigKeys::requireKey,
                Importance.HIGH,
                "Key that opens" + " the sealed secrets of subscriptions: 32 bytes in base64. Either this or "
                        + SECRET_KEY_FILE + ".");
        group.optional(
                SECRET_KEY_FILE,
                Type.STRING,
                null,
                null,
                Importance.HIGH,
                "File that holds that key; it is the same" + " file that the portal seals with.");
        group.optional(
                SIGNING_KEY_FILE,
                Type.STRING,
                null,
                null,
                Importance.MEDIUM,
                "File that holds the platform's ed25519 key, by which it signs for endpoints that want no shared secret"
                        + " (v1a); it is the same file whose public half the portal shows. Empty = signing.key beside "
                        + SECRET_KEY_FILE + ".");
        group.optional(
                ALLOWED_NETWORKS,
                Type.LIST,
                List.of(),
                WebhookSinkConfigKeys::requireNetworks,
                Importance.MEDIUM,
                "Networks that webhooks may go to beside public addresses, each with an optional port: 10.1.0.0/16,"
                        + " 127.0.0.1:8080, [fd00::]/8:443. Empty = public addresses only. The check is on the address that"
                        + " the socket connects to.");
        group.optional(
                PROXY_URL,
                Type.PASSWORD,
                null,
                WebhookSinkConfigKeys::requireProxy,
                Importance.MEDIUM,
                "Forward proxy that all webhooks go through, by CONNECT: http://proxy.example:3128, or with a login,"
                        + " percent-encoded: http://user:password@proxy.example:3128. Empty = none; proxies of the environment"
                        + " are never used. Its own faults put a webhook off and are not charged to the endpoint.");
        group.optional(
                PROXY_RESOLVES_NAMES,
                Type.BOOLEAN,
                false,
                null,
                Importance.LOW,
                "Whether the proxy is asked for names rather than for addresses that were resolved and checked here: for"
                        + " networks whose own name servers know no outside names. The proxy must then refuse inner addresses itself.");
        return keys;
    }

    private static ConfigDef delivery(ConfigDef keys) {
        Group group = new Group(keys, DELIVERY);
        group.required(
                PORTAL_URL,
                WebhookSinkConfigKeys::requireUrl,
                "Address of the portal, for the link to the document"
                        + " in each webhook. A change of it changes the bytes of deliveries that are tried again.");
        group.number(
                IN_FLIGHT_FAST, 500, 1, "Requests of a task at the same time, not counting those in the slow lane.");
        group.number(
                IN_FLIGHT_SLOW,
                2000,
                0,
                "Requests of a task at the same time that have run for longer than " + SLOW_AFTER_MS
                        + ", or go to an endpoint whose last request did.");
        group.number(IN_FLIGHT_PER_ENDPOINT, 8, 1, "Requests to one endpoint at the same time.");
        group.number(WAITING_PER_ENDPOINT, 64, 0, "Deliveries that wait for one endpoint; more are put off.");
        group.millis(SLOW_AFTER_MS, 1000, 10, "Milliseconds after which a request moves to the slow lane.");
        group.millis(TIMEOUT_CONNECT_MS, 5000, 1, "Milliseconds that connecting may take.");
        group.millis(
                TIMEOUT_REQUEST_MS,
                15_000,
                1,
                "Milliseconds from the beginning of a request to the end of its answer.");
        group.optional(
                HTTP2,
                Type.BOOLEAN,
                false,
                null,
                Importance.LOW,
                "Whether an endpoint may choose HTTP/2 for a TLS connection (ALPN); without TLS it is HTTP/1.1 in any case."
                        + " A connection has one request at a time in both.");
        group.millis(DOCUMENT_CACHE_BYTES, 16L << 20, 0, "Bytes of rendered documents that a task keeps in memory.");
        return keys;
    }

    /** Adds keys to one group, in order. */
    private static final class Group {

        private final ConfigDef keys;
        private final String name;
        private int order;

        Group(ConfigDef keys, String name) {
            this.keys = keys;
            this.name = name;
        }

        void required(String key, Validator validator, String doc) {
            define(key, Type.STRING, ConfigDef.NO_DEFAULT_VALUE, validator, Importance.HIGH, doc);
        }

        void optional(String key, Type type, Object byDefault, Validator validator, Importance importance, String doc) {
            define(key, type, byDefault, validator, importance, doc);
        }

        void topic(String key, String byDefault, String doc) {
            define(key, Type.STRING, byDefault, new ConfigDef.NonEmptyString(), Importance.LOW, doc);
        }

        void number(String key, int byDefault, int least, String doc) {
            define(key, Type.INT, byDefault, ConfigDef.Range.between(least, 100_000), Importance.MEDIUM, doc);
        }

        void millis(String key, long byDefault, long least, String doc) {
            define(key, Type.LONG, byDefault, ConfigDef.Range.atLeast(least), Importance.MEDIUM, doc);
        }

        private void define(
                String key, Type type, Object byDefault, Validator validator, Importance importance, String doc) {
            order++;
            keys.define(key, type, byDefault, validator, importance, doc, name, order, Width.MEDIUM, key);
        }
    }

    private static void requireKey(String name, Object value) {
        if (value == null) {
            return;
        }
        try {
            SecretSealer.ofKey(Base64.getDecoder().decode(((Password) value).value()));
        } catch (RuntimeException e) {
            throw new ConfigException("WHK-001 " + name + " must be 32 bytes in base64");
        }
    }

    private static void requireNetworks(String name, Object value) {
        try {
            List<?> networks = (List<?>) value;
            AddressGuard.allowing(networks.stream().map(String::valueOf).toList());
        } catch (IllegalArgumentException e) {
            throw new ConfigException(name, value, e.getMessage());
        }
    }

    private static void requireProxy(String name, Object value) {
        try {
            if (value != null && !((Password) value).value().isEmpty()) {
                ForwardProxy.parse(((Password) value).value(), false);
            }
        } catch (IllegalArgumentException e) {
            throw new ConfigException("WHK-005 " + name + ": " + e.getMessage());
        }
    }

    private static void requireUrl(String name, Object value) {
        try {
            URI uri = URI.create(String.valueOf(value));
            if (uri.getHost() != null && String.valueOf(uri.getScheme()).matches("https?")) {
                return;
            }
        } catch (IllegalArgumentException e) {
            throw new ConfigException(name, value, "must be a URL: " + e.getMessage());
        }
        throw new ConfigException(name, value, "must be an absolute http or https URL");
    }
}
