package org.gongbao.portal.deliverylog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.stream.Collectors;

/** A position as bytes: a line each, name and value with a tab between. */
final class PositionText {

    static final byte[] KEY = "position".getBytes(UTF_8);

    private PositionText() {}

    static byte[] write(Map<String, String> position) {
        return position.entrySet().stream()
                .map(entry -> entry.getKey() + "\t" + entry.getValue())
                .collect(Collectors.joining("\n"))
                .getBytes(UTF_8);
    }

    /** @param bytes null = no position */
    static Map<String, String> read(byte[] bytes) {
        if (bytes == null || bytes.length == 0) {
            return Map.of();
        }
        return new String(bytes, UTF_8)
                .lines()
                .map(line -> line.split("\t", 2))
                .collect(Collectors.toUnmodifiableMap(parts -> parts[0], parts -> parts[1]));
    }
}
