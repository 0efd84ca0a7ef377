package org.gongbao.connector.webhook;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.types.Password;
import org.gongbao.connector.http.AddressGuard;
import org.gongbao.connector.http.ForwardProxy;
import org.gongbao.connector.http.HttpSettings;
import org.gongbao.connector.webhook.kafka.ClientSettings;
import org.gongbao.connector.webhook.lane.LaneLimits;
import org.gongbao.schemas.error.GongbaoException;
import org.gongbao.schemas.secret.SecretSealer;
import org.gongbao.schemas.secret.SigningKey;

/** Configuration of the webhook connector. Immutable. */
public final class WebhookSinkConfig extends AbstractConfig {

    /** All keys, with types, defaults and words; the page of the documentation is made from it. */
    public static final ConfigDef DEFINITION = WebhookSinkConfigKeys.definition();

    /**
     * Reads a configuration.
     *
     * @throws ConfigException if a value is missing or wrong; the message names the key
     */
    public WebhookSinkConfig(Map<String, String> properties) {
        super(DEFINITION, properties, false);
        if (getPassword(WebhookSinkConfigKeys.SECRET_KEY) == null
                && getString(WebhookSinkConfigKeys.SECRET_KEY_FILE) == null) {
            throw new ConfigException("WHK-001 Set " + WebhookSinkConfigKeys.SECRET_KEY + " or "
                    + WebhookSinkConfigKeys.SECRET_KEY_FILE + ": one of them opens the secrets of subscriptions");
        }
    }

    /** Returns how the clients of a task reach Kafka and the registry. */
    public ClientSettings clients(String taskName) {
        Map<String, Object> kafka = new HashMap<>(originalsWithPrefix(WebhookSinkConfigKeys.KAFKA_PREFIX));
        kafka.put("bootstrap.servers", getString(WebhookSinkConfigKeys.BOOTSTRAP_SERVERS));
        Map<String, Object> registry = new HashMap<>(originalsWithPrefix(WebhookSinkConfigKeys.REGISTRY_PREFIX));
        registry.remove("url");
        registry.put("schema.registry.url", getString(WebhookSinkConfigKeys.SCHEMA_REGISTRY_URL));
        return new ClientSettings(taskName, kafka, registry);
    }

    /** Returns what opens sealed secrets. */
    public SecretSealer sealer() {
        Password key = getPassword(WebhookSinkConfigKeys.SECRET_KEY);
        return key == null
                ? SecretSealer.fromFile(Path.of(getString(WebhookSinkConfigKeys.SECRET_KEY_FILE)))
                : SecretSealer.ofKey(Base64.getDecoder().decode(key.value()));
    }

    /**
     * Returns the platform's key.
     *
     * @throws GongbaoException WHK-004 if no file is named, REG-042 or REG-044 if it cannot be read
     */
    public SigningKey signingKey() {
        String file = getString(WebhookSinkConfigKeys.SIGNING_KEY_FILE);
        String beside = getString(WebhookSinkConfigKeys.SECRET_KEY_FILE);
        if (file == null && beside == null) {
            throw new GongbaoException(
                    "WHK-004",
                    "Set " + WebhookSinkConfigKeys.SIGNING_KEY_FILE
                            + ": an endpoint wants webhooks that are signed by the platform's key");
        }
        return SigningKey.fromFile(file == null ? Path.of(beside).resolveSibling("signing.key") : Path.of(file));
    }

    /** Returns the limits of the lanes. */
    public LaneLimits lanes() {
        return new LaneLimits(
                getInt(WebhookSinkConfigKeys.IN_FLIGHT_FAST),
                getInt(WebhookSinkConfigKeys.IN_FLIGHT_SLOW),
                getInt(WebhookSinkConfigKeys.IN_FLIGHT_PER_ENDPOINT),
                getInt(WebhookSinkConfigKeys.WAITING_PER_ENDPOINT),
                Duration.ofMillis(getLong(WebhookSinkConfigKeys.SLOW_AFTER_MS)));
    }

    /** Returns the settings of the sender; its pool has room for all requests of both lanes. */
    public HttpSettings http() {
        return new HttpSettings(
                "Gongbao-Webhooks/" + ConnectorVersion.VERSION,
                Duration.ofMillis(getLong(WebhookSinkConfigKeys.TIMEOUT_CONNECT_MS)),
                Duration.ofMillis(getLong(WebhookSinkConfigKeys.TIMEOUT_REQUEST_MS)),
                getInt(WebhookSinkConfigKeys.IN_FLIGHT_FAST) * 2 + getInt(WebhookSinkConfigKeys.IN_FLIGHT_SLOW),
                AddressGuard.allowing(getList(WebhookSinkConfigKeys.ALLOWED_NETWORKS)),
                proxy(),
                getBoolean(WebhookSinkConfigKeys.HTTP2));
    }

    private Optional<ForwardProxy> proxy() {
        return Optional.ofNullable(getPassword(WebhookSinkConfigKeys.PROXY_URL))
                .map(Password::value)
                .filter(url -> !url.isEmpty())
                .map(url -> ForwardProxy.parse(url, getBoolean(WebhookSinkConfigKeys.PROXY_RESOLVES_NAMES)));
    }

    /** Returns the records that may wait before consuming pauses. */
    public int backlog() {
        return getInt(WebhookSinkConfigKeys.IN_FLIGHT_FAST) * 2;
    }

    /** Returns the address of the portal. */
    public String portalUrl() {
        return getString(WebhookSinkConfigKeys.PORTAL_URL);
    }

    /** Returns the bytes of rendered documents that are kept. */
    public long documentCacheBytes() {
        return getLong(WebhookSinkConfigKeys.DOCUMENT_CACHE_BYTES);
    }

    /** Returns the topic of enriched documents. */
    public String documentsTopic() {
        return getString(WebhookSinkConfigKeys.TOPIC_DOCUMENTS);
    }

    /** Returns the topic of subscriptions. */
    public String subscriptionsTopic() {
        return getString(WebhookSinkConfigKeys.TOPIC_SUBSCRIPTIONS);
    }

    /** Returns the topic that attempts are written to. */
    public String attemptsTopic() {
        return getString(WebhookSinkConfigKeys.TOPIC_ATTEMPTS);
    }

    /** Returns the topic of notices about endpoints. */
    public String noticesTopic() {
        return getString(WebhookSinkConfigKeys.TOPIC_NOTICES);
    }

    /** Returns the topic of dead letters. */
    public String deadLettersTopic() {
        return getString(WebhookSinkConfigKeys.TOPIC_DEAD_LETTERS);
    }
}
