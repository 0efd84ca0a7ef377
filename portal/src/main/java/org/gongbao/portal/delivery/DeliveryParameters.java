package org.gongbao.portal.delivery;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.gongbao.portal.deliverylog.DeliveryPlace;
import org.gongbao.portal.subscription.FieldError;
import org.gongbao.portal.subscription.InvalidRequestException;
import org.gongbao.record.v1.DeliveryStatus;

/** Reads states, times and cursors as people write them; collects every error. Not thread-safe. */
public final class DeliveryParameters {

    private static final ZoneId OFFICIAL_TIME = ZoneId.of("Asia/Shanghai");

    private final List<FieldError> errors = new ArrayList<>();

    /** Starts without errors. */
    public DeliveryParameters() {}

    /** Reads names of states. */
    public Set<DeliveryStatus> states(String field, Collection<String> names) {
        Set<DeliveryStatus> states = EnumSet.noneOf(DeliveryStatus.class);
        for (String name : names) {
            try {
                states.add(DeliveryStatus.valueOf(name.strip().toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException unknown) {
                errors.add(new FieldError(
                        field, "is PENDING, DELIVERED, GONE, EXHAUSTED, SHED or COLLAPSED, not " + name));
            }
        }
        return states;
    }

    /** Reads a moment as 2026-01-31T08:00:00+08:00, or a day in Beijing as 2026-01-31, which means its beginning. */
    public Optional<Instant> time(String field, String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    text.length() == 10
                            ? LocalDate.parse(text).atStartOfDay(OFFICIAL_TIME).toInstant()
                            : OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException wrong) {
            errors.add(new FieldError(
                    field, "is a day as 2026-01-31 or a moment as 2026-01-31T08:00:00+08:00, not " + text));
            return Optional.empty();
        }
    }

    /** Reads a moment that must be there. */
    public Instant required(String field, String text) {
        if (text == null || text.isBlank()) {
            errors.add(new FieldError(field, "is missing"));
        }
        return time(field, text).orElse(Instant.EPOCH);
    }

    /** Reads the place behind which a page begins. */
    public Optional<DeliveryPlace> cursor(String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        Optional<DeliveryPlace> place = DeliveryCursor.read(text);
        if (place.isEmpty()) {
            errors.add(new FieldError("cursor", "is not one that this list gave; begin again without it"));
        }
        return place;
    }

    /**
     * Ends reading.
     *
     * @throws InvalidRequestException with every error, if there was one
     */
    public void check() {
        if (!errors.isEmpty()) {
            throw new InvalidRequestException(errors);
        }
    }
}
