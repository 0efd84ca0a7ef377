package org.gongbao.streams.runtime;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.schemas.error.GongbaoException;

/** Reads typed values out of text settings and collects every mistake, so that all are told at once. Not thread-safe. */
final class Settings {

    private static final Pattern DURATION = Pattern.compile("^(\\d+)(ms|s|m|h|d)");

    private final Map<String, String> values;
    private final List<String> mistakes = new ArrayList<>();

    Settings(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    String text(String key) {
        String value = values.get(key);
        if (value == null || value.isBlank()) {
            mistakes.add(key + " is missing");
            return "";
        }
        return value.strip();
    }

    String text(String key, String fallback) {
        return read(key, fallback, text -> text);
    }

    int atLeast(int least, String key, int fallback) {
        return read(key, fallback, text -> {
            int number = Integer.parseInt(text);
            if (number < least) {
                throw new IllegalArgumentException("must be at least " + least);
            }
            return number;
        });
    }

    double share(String key, double fallback) {
        return read(key, fallback, text -> {
            double number = Double.parseDouble(text);
            if (!(number >= 0 && number <= 1)) {
                throw new IllegalArgumentException("must be from 0 to 1");
            }
            return number;
        });
    }

    Duration duration(String key, Duration fallback) {
        return read(key, fallback, Settings::parseDuration);
    }

    Duration millis(String key, int fallback) {
        return Duration.ofMillis(atLeast(1, key, fallback));
    }

    List<Duration> durations(String key, List<Duration> fallback) {
        return read(key, fallback, text -> items(text).stream()
                .map(Settings::parseDuration)
                .toList());
    }

    List<String> list(String key) {
        return read(key, List.of(), Settings::items);
    }

    String oneOf(String key, List<String> allowed) {
        return read(key, allowed.getFirst(), text -> {
            if (!allowed.contains(text)) {
                throw new IllegalArgumentException("must be one of " + allowed);
            }
            return text;
        });
    }

    /** Throws if there was any mistake. */
    void check() {
        if (!mistakes.isEmpty()) {
            throw new GongbaoException(
                    "STR-050", "The configuration of the streams cannot be used: " + String.join("; ", mistakes));
        }
    }

    private <T> T read(String key, T fallback, Function<String, T> parser) {
        String value = values.get(key);
        if (value == null || value.isBlank()) {
            return fallback;
        }
        try {
            return parser.apply(value.strip());
        } catch (IllegalArgumentException e) {
            mistakes.add(key + " = " + value + ": " + e.getMessage());
            return fallback;
        }
    }

    private static List<String> items(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    private static Duration parseDuration(String text) {
        Matcher matcher = DURATION.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a duration as 50ms, 5s, 30m, 2h or 7d");
        }
        long amount = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            default -> Duration.ofDays(amount);
        };
    }
}
