package org.gongbao.schemas.deadletter;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * The headers by which a record says that it is a dead letter put back. Streams hand headers on, so what is made of the record carries them too, and a dead
 * letter further down the line tells which redrive it comes from. Who asked is not among them, since agencies read what is made of it; that is in {@code
 * deadletters.redrives.v1}.
 *
 * @param letter number of the dead letter
 * @param times how often it was put back, this time included
 * @param at when
 */
public record RedriveMark(long letter, int times, Instant at) {

    /** Header with the number of the dead letter. */
    public static final String LETTER = "gongbao-redrive-of";

    /** Header that counts how often it was put back. */
    public static final String TIMES = "gongbao-redrive-count";

    /** Header with the moment, ISO 8601 in UTC. */
    public static final String AT = "gongbao-redrive-at";

    /** Reads the mark; empty if the record was not put back, or if a header of another origin cannot be read. */
    public static Optional<RedriveMark> of(Headers headers) {
        try {
            return text(headers, LETTER)
                    .map(letter -> new RedriveMark(
                            Long.parseLong(letter),
                            text(headers, TIMES).map(Integer::parseInt).orElse(1),
                            text(headers, AT).map(Instant::parse).orElse(Instant.EPOCH)));
        } catch (NumberFormatException | java.time.DateTimeException foreign) {
            return Optional.empty();
        }
    }

    /** Puts the mark on a record, in place of an earlier one. */
    public void markOn(Headers headers) {
        put(headers, LETTER, Long.toString(letter));
        put(headers, TIMES, Integer.toString(times));
        put(headers, AT, at.toString());
    }

    private static Optional<String> text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null
                ? Optional.empty()
                : Optional.of(new String(header.value(), StandardCharsets.UTF_8));
    }

    private static void put(Headers headers, String name, String value) {
        headers.remove(name).add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
