package org.gongbao.benchmarks.receiver;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.function.BiConsumer;

/** One connection: takes bytes in until a request is complete, and writes answers. For the thread of the receiver. */
final class Conversation {
    private static final byte[] NOTHING = {};

    private final SocketChannel channel;
    private final SelectionKey key;
    private final BiConsumer<Conversation, Request> requests;
    private final Deque<ByteBuffer> unwritten = new ArrayDeque<>();
    private byte[] begun = NOTHING;

    Conversation(SocketChannel channel, SelectionKey key, BiConsumer<Conversation, Request> requests) {
        this.channel = channel;
        this.key = key;
        this.requests = requests;
    }

    /** Reads what has come. */
    void read(ByteBuffer space) throws IOException {
        space.clear();
        space.put(begun);
        int count = channel.read(space);
        if (count < 0) {
            close();
            return;
        }
        int end = space.position();
        int place = 0;
        for (Request next = Request.in(space.array(), place, end);
                next != null;
                next = Request.in(space.array(), place, end)) {
            place = next.end();
            requests.accept(this, next);
        }
        begun = place == end ? NOTHING : Arrays.copyOfRange(space.array(), place, end);
    }

    void write(ByteBuffer answer) {
        unwritten.add(answer);
        write();
    }

    /** Writes an answer so short that a new connection takes it at once, and closes. */
    void writeLast(ByteBuffer answer) {
        write(answer);
        close();
    }

    void write() {
        try {
            while (!unwritten.isEmpty()) {
                channel.write(unwritten.peek());
                if (unwritten.peek().hasRemaining()) {
                    key.interestOps(SelectionKey.OP_READ | SelectionKey.OP_WRITE);
                    return;
                }
                unwritten.remove();
            }
            if (key.isValid()) {
                key.interestOps(SelectionKey.OP_READ);
            }
        } catch (IOException e) {
            // the other side has gone: what it did not get it does not miss
            close();
        }
    }

    void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    boolean isOpen() {
        return channel.isOpen();
    }
}
