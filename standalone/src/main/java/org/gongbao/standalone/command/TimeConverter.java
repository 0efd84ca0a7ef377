package org.gongbao.standalone.command;

import java.time.Instant;
import org.gongbao.portal.delivery.DeliveryParameters;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a moment as 2026-01-31T08:00:00+08:00, or a day in Beijing as 2026-01-31, which means its beginning. */
final class TimeConverter implements ITypeConverter<Instant> {
    @Override
    public Instant convert(String text) {
        return new DeliveryParameters()
                .time("time", text)
                .orElseThrow(() -> new TypeConversionException(
                        "'" + text + "' is neither a day as 2026-01-31 nor a moment as 2026-01-31T08:00:00+08:00"));
    }
}
