package org.gongbao.standalone.command;

import java.time.Duration;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads durations as 90s, 5m, 2h. */
final class DurationConverter implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String text) {
        String given = text.strip().toLowerCase(Locale.ROOT);
        if (!given.matches("[0-9]{1,6}[smh]")) {
            throw new TypeConversionException("'" + text + "' is no duration; write 90s, 5m or 2h");
        }
        long number = Long.parseLong(given.substring(0, given.length() - 1));
        return switch (given.charAt(given.length() - 1)) {
            case 's' -> Duration.ofSeconds(number);
            case 'm' -> Duration.ofMinutes(number);
            default -> Duration.ofHours(number);
        };
    }
}
