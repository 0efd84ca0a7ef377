package org.gongbao.portal;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongbao.portal.access.ApiKeys;
import org.gongbao.portal.access.TenantLimits;
import org.gongbao.portal.subscription.ConsentPolicy;

/**
 * Everything that can be set about the portal. Immutable and valid.
 *
 * @param bootstrapServers Kafka brokers, host:port with commas
 * @param schemaRegistryUrl base of the registry's Confluent-compatible API, or {@code mock://scope}
 * @param address address to listen on; the default is reachable from this machine only
 * @param port port to listen on; 0 = any free one
 * @param url address under which readers see the portal, without a slash at the end; empty = as each request says
 * @param indexDirectory directory of the search index; it may be deleted at any time while the portal is stopped
 * @param deliveriesDirectory directory of the delivery log; it may be deleted at any time while the portal is stopped
 * @param secretKeyFile file with the key that seals the secrets of webhooks
 * @param signingKeyFile file with the platform's key that signs webhooks for those who want no shared secret
 * @param trusted addresses that need not agree to get webhooks
 * @param apiKeys who may use the parts of the API that need a key
 * @param operators tenants whose keys in {@code apiKeys} concern all tenants
 * @param limits of tenants that have no limits of their own
 * @param shortestDeadline shortest time that a subscription may give to acknowledge a document
 */
public record PortalConfiguration(
        String bootstrapServers,
        String schemaRegistryUrl,
        String address,
        int port,
        Optional<String> url,
        Path indexDirectory,
        Path deliveriesDirectory,
        Path secretKeyFile,
        Path signingKeyFile,
        ConsentPolicy trusted,
        ApiKeys apiKeys,
        Set<String> operators,
        TenantLimits limits,
        Duration shortestDeadline) {

    private static final String PREFIX = "gongbao.portal.";
    private static final Pattern WEB = Pattern.compile("https?:");
    private static final Set<String> KEYS = Set.of(
            "address",
            "port",
            "url",
            "index.dir",
            "deliveries.dir",
            "api.keys",
            "api.operators",
            "api.rate",
            "tenant.subscriptions",
            "tenant.endpoints",
            "acknowledgement.least");

    /**
     * Reads the configuration; see the README for the keys.
     *
     * @param settings keys and values; keys of other modules are ignored
     * @throws PortalException POR-001 if a value is wrong or a key under {@code gongbao.portal.} is not known
     */
    public static PortalConfiguration from(Map<String, String> settings) {
        refuseUnknown(settings);
        Path data = Path.of(settings.getOrDefault("gongbao.data.dir", "data"));
        Path secretKey = path(settings, "gongbao.secret.key.file", data.resolve("secret.key"));
        return new PortalConfiguration(
                settings.getOrDefault("gongbao.bootstrap.servers", "127.0.0.1:9092"),
                settings.getOrDefault("gongbao.schema.registry.url", "http://127.0.0.1:8081/apis/ccompat/v7"),
                settings.getOrDefault(PREFIX + "address", "127.0.0.1"),
                port(settings.getOrDefault(PREFIX + "port", "8080")),
                url(settings.getOrDefault(PREFIX + "url", "")),
                path(settings, PREFIX + "index.dir", data.resolve("portal-index")),
                path(settings, PREFIX + "deliveries.dir", data.resolve("portal-deliveries")),
                secretKey,
                path(settings, "gongbao.signing.key.file", secretKey.resolveSibling("signing.key")),
                ConsentPolicy.parse(settings.getOrDefault("gongbao.consent.trusted", "")),
                ApiKeys.parse(settings.getOrDefault(PREFIX + "api.keys", "")),
                names(settings.getOrDefault(PREFIX + "api.operators", "")),
                new TenantLimits(
                        limit(settings, "tenant.subscriptions", "0", "subscriptions that a tenant may have"),
                        limit(settings, "tenant.endpoints", "0", "endpoints that a tenant may have"),
                        limit(settings, "api.rate", "600", "requests a minute of a tenant")),
                deadline(settings.getOrDefault(PREFIX + "acknowledgement.least", "60")));
    }

    /** Returns the settings of serdes. */
    public Map<String, Object> serde() {
        return Map.of("schema.registry.url", schemaRegistryUrl);
    }

    private static void refuseUnknown(Map<String, String> settings) {
        Set<String> unknown = new TreeSet<>();
        settings.keySet().stream()
                .filter(key -> key.startsWith(PREFIX))
                .filter(key -> !KEYS.contains(key.substring(PREFIX.length())))
                .forEach(unknown::add);
        if (!unknown.isEmpty()) {
            throw invalid("Unknown settings " + unknown + "; known under " + PREFIX + " are " + new TreeSet<>(KEYS));
        }
    }

    private static int port(String value) {
        try {
            int port = Integer.parseInt(value.strip());
            if (port >= 0 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // the answer below says it
        }
        throw invalid(PREFIX + "port is '" + value + "'; give a number from 0 to 65535, 0 for any free port");
    }

    private static int limit(Map<String, String> settings, String key, String otherwise, String meaning) {
        String value = settings.getOrDefault(PREFIX + key, otherwise);
        try {
            int limit = Integer.parseInt(value.strip());
            if (limit >= 0) {
                return limit;
            }
        } catch (NumberFormatException notANumber) {
            // the answer below says it
        }
        throw invalid(PREFIX + key + " is '" + value + "'; give " + meaning + ", 0 for no limit");
    }

    private static Set<String> names(String value) {
        return Arrays.stream(value.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Duration deadline(String value) {
        try {
            int seconds = Integer.parseInt(value.strip());
            if (seconds >= 1) {
                return Duration.ofSeconds(seconds);
            }
        } catch (NumberFormatException notANumber) {
            // the answer below says it
        }
        throw invalid(PREFIX + "acknowledgement.least is '" + value + "'; give seconds, 1 at least");
    }

    private static Optional<String> url(String value) {
        if (value.isBlank()) {
            return Optional.empty();
        }
        String trimmed = value.strip().replaceAll("/+$", "");
        if (!isWeb(trimmed)) {
            throw invalid(PREFIX + "url is '" + value + "'; give an absolute http or https address");
        }
        return Optional.of(trimmed);
    }

    private static boolean isWeb(String value) {
        try {
            URI address = URI.create(value);
            return WEB.matcher(value).lookingAt() && address.getHost() != null;
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    private static Path path(Map<String, String> settings, String key, Path otherwise) {
        return settings.containsKey(key) ? Path.of(settings.get(key)) : otherwise;
    }

    private static PortalException invalid(String message) {
        return new PortalException("POR-001", message);
    }
}
