package org.gongbao.standalone.command;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a moment as 2026-01-31T08:00:00+08:00, or a day in Beijing as 2026-01-31, which means its beginning. */
final class TimeConverter implements ITypeConverter<Instant> {
    private static final ZoneId OFFICIAL_TIME = ZoneId.of("Asia/Shanghai");

    @Override
    public Instant convert(String text) {
        try {
            return text.length() == 10
                    ? LocalDate.parse(text).atStartOfDay(OFFICIAL_TIME).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new TypeConversionException(
                    "'" + text + "' is neither a day as 2026-01-31 nor a moment as 2026-01-31T08:00:00+08:00");
        }
    }
}
