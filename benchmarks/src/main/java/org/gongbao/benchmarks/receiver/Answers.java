package org.gongbao.benchmarks.receiver;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The answers, as they go over the wire. */
final class Answers {
    private static final byte[] OK = bytes("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
    private static final byte[] ERROR = bytes("HTTP/1.1 500 Internal Server Error\r\nContent-Length: 0\r\n\r\n");
    private static final byte[] BUSY =
            bytes("HTTP/1.1 429 Too Many Requests\r\nRetry-After: 60\r\nContent-Length: 0\r\n\r\n");

    private static final byte[] CLOSE = bytes("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");

    private Answers() {}

    static ByteBuffer of(Behaviour behaviour) {
        return ByteBuffer.wrap(
                switch (behaviour) {
                    case OK, DRIP, HANG -> OK;
                    case ERROR -> ERROR;
                    case BUSY -> BUSY;
                    case CLOSE -> CLOSE;
                });
    }

    static ByteBuffer holding(byte[] body) {
        byte[] head = bytes("HTTP/1.1 200 OK\r\nContent-Length: " + body.length + "\r\n\r\n");
        return ByteBuffer.allocate(head.length + body.length)
                .put(head)
                .put(body)
                .flip();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
