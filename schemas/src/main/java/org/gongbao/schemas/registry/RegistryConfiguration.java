package org.gongbao.schemas.registry;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongbao.schemas.error.GongbaoException;

/**
 * Where the registry is and how it is asked; the keys are Confluent's.
 *
 * @param urls {@code schema.registry.url}: addresses of the same registry, tried in order; or one {@code mock://scope}
 * @param authorization value of the header of that name, from {@code basic.auth.*} or {@code bearer.auth.*}
 * @param retries {@code max.retries}: further rounds over all addresses after an outage
 * @param firstWait {@code retries.wait.ms}: wait before the second round; it doubles each time
 * @param longestWait {@code retries.max.wait.ms}
 * @param connectTimeout {@code http.connect.timeout.ms}
 * @param readTimeout {@code http.read.timeout.ms}: a registry has been seen to leave single requests without an answer; they are sent again, on another
 *     connection
 */
public record RegistryConfiguration(
        List<URI> urls,
        Optional<String> authorization,
        int retries,
        Duration firstWait,
        Duration longestWait,
        Duration connectTimeout,
        Duration readTimeout) {

    private static final String URL = "schema.registry.url";

    /** Copies and checks. */
    public RegistryConfiguration {
        urls = List.copyOf(urls);
        Objects.requireNonNull(authorization, "authorization");
        if (urls.isEmpty()) {
            throw invalid(URL + " is missing", null);
        }
    }

    /**
     * Reads the configuration.
     *
     * @throws GongbaoException REG-030 with the key that is missing or wrong
     */
    public static RegistryConfiguration from(Map<String, ?> config) {
        List<URI> urls = urls(config.get(URL));
        return new RegistryConfiguration(
                urls,
                authorization(config, urls),
                Math.toIntExact(number(config, "max.retries", 3)),
                Duration.ofMillis(number(config, "retries.wait.ms", 1000)),
                Duration.ofMillis(number(config, "retries.max.wait.ms", 20_000)),
                Duration.ofMillis(number(config, "http.connect.timeout.ms", 5000)),
                Duration.ofMillis(number(config, "http.read.timeout.ms", 10_000)));
    }

    /** Returns the scope of a registry in memory, if that is what is meant. */
    public Optional<String> mockScope() {
        URI first = urls.getFirst();
        return "mock".equals(first.getScheme())
                ? Optional.of(Objects.requireNonNullElse(first.getAuthority(), ""))
                : Optional.empty();
    }

    private static List<URI> urls(Object value) {
        Stream<?> values =
                switch (value) {
                    case null -> Stream.empty();
                    case List<?> list -> list.stream();
                    default -> Arrays.stream(value.toString().split(","));
                };
        return values.map(url -> url.toString().strip())
                .filter(url -> !url.isEmpty())
                .map(RegistryConfiguration::url)
                .toList();
    }

    private static URI url(String text) {
        try {
            URI url = URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
            if (!List.of("http", "https", "mock").contains(String.valueOf(url.getScheme()))) {
                throw invalid(URL + " needs http, https or mock, not " + text, null);
            }
            return url;
        } catch (IllegalArgumentException e) {
            throw invalid(URL + " holds no address: " + text, e);
        }
    }

    private static Optional<String> authorization(Map<String, ?> config, List<URI> urls) {
        if (config.get("bearer.auth.token") != null) {
            return Optional.of("Bearer " + config.get("bearer.auth.token"));
        }
        Object info = config.get("basic.auth.user.info");
        String source = Objects.requireNonNullElse(
                        config.get("basic.auth.credentials.source"), info == null ? "URL" : "USER_INFO")
                .toString();
        Optional<String> user =
                switch (source) {
                    case "URL" ->
                        urls.stream()
                                .map(URI::getUserInfo)
                                .filter(Objects::nonNull)
                                .findFirst();
                    case "USER_INFO" -> Optional.ofNullable(info).map(Object::toString);
                    default -> throw invalid("basic.auth.credentials.source is URL or USER_INFO, not " + source, null);
                };
        if ("USER_INFO".equals(source)
                && user.filter(text -> text.contains(":")).isEmpty()) {
            throw invalid("basic.auth.user.info must be user:password", null);
        }
        return user.map(text -> "Basic " + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static long number(Map<String, ?> config, String key, long fallback) {
        Object value = config.get(key);
        try {
            long number =
                    value == null ? fallback : Long.parseLong(value.toString().strip());
            if (number < 0 || number > Integer.MAX_VALUE) {
                throw invalid(key + " is out of range: " + number, null);
            }
            return number;
        } catch (NumberFormatException e) {
            throw invalid(key + " is no whole number: " + value, e);
        }
    }

    private static GongbaoException invalid(String what, Throwable cause) {
        return new GongbaoException("REG-030", "Configuration of the schema registry: " + what, cause);
    }

    /** Leaves the credentials out. */
    @Override
    public String toString() {
        return "RegistryConfiguration"
                + urls.stream()
                        .map(URI::getAuthority)
                        .map(host -> host.replaceFirst("^.*@", ""))
                        .toList();
    }
}
