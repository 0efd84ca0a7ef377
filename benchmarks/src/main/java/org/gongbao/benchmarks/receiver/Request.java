package org.gongbao.benchmarks.receiver;

import java.nio.charset.StandardCharsets;

/**
 * A complete request within a buffer.
 *
 * @param bytes the buffer
 * @param start where the request begins
 * @param body where its body begins
 * @param end where it ends
 */
record Request(byte[] bytes, int start, int body, int end) {
    private static final byte[] HEAD_END = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] LENGTH = "\r\ncontent-length:".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] HOST = "\r\nhost:".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] DOCUMENT = "\"documentid\":\"bench-".getBytes(StandardCharsets.US_ASCII);
    private static final int LOOKED_AT = 400;

    /** Returns the first request in the buffer, or null if it is not yet complete. */
    static Request in(byte[] bytes, int start, int end) {
        int headEnd = find(HEAD_END, bytes, start, end);
        if (headEnd < 0) {
            return null;
        }
        int length = find(LENGTH, bytes, start, headEnd);
        int body = headEnd + HEAD_END.length;
        int size = length < 0 ? 0 : number(bytes, length + LENGTH.length, headEnd);
        return body + size <= end ? new Request(bytes, start, body, body + size) : null;
    }

    String path() {
        int from = start;
        while (bytes[from] != ' ') {
            from++;
        }
        int to = from + 1;
        while (bytes[to] != ' ') {
            to++;
        }
        return new String(bytes, from + 1, to - from - 1, StandardCharsets.US_ASCII);
    }

    /** Returns what the header Host says, without the port; empty if there is none. */
    String host() {
        int name = find(HOST, bytes, start, body);
        if (name < 0) {
            return "";
        }
        int to = name + HOST.length;
        while (bytes[to] != '\r') {
            to++;
        }
        String value = new String(bytes, name + HOST.length, to - name - HOST.length, StandardCharsets.US_ASCII);
        return value.replaceFirst(":\\d+$", "").strip();
    }

    /** Returns the number of the document that the body names near its beginning, or -1. */
    int document() {
        int place = find(DOCUMENT, bytes, body, Math.min(end, body + LOOKED_AT));
        return place < 0 ? -1 : number(bytes, place + DOCUMENT.length, end);
    }

    private static int number(byte[] bytes, int from, int to) {
        int place = from;
        while (place < to && bytes[place] == ' ') {
            place++;
        }
        int number = 0;
        for (; place < to && bytes[place] >= '0' && bytes[place] <= '9'; place++) {
            number = 10 * number + bytes[place] - '0';
        }
        return number;
    }

    /** Case of letters does not matter; the pattern is in lower case. */
    private static int find(byte[] pattern, byte[] bytes, int from, int to) {
        for (int place = from; place <= to - pattern.length; place++) {
            int same = 0;
            while (same < pattern.length && lower(bytes[place + same]) == pattern[same]) {
                same++;
            }
            if (same == pattern.length) {
                return place;
            }
        }
        return -1;
    }

    private static byte lower(byte letter) {
        return letter >= 'A' && letter <= 'Z' ? (byte) (letter + 32) : letter;
    }
}
