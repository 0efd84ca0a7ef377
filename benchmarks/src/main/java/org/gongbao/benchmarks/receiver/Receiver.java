package org.gongbao.benchmarks.receiver;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * The receiver's process: one thread that answers on every loopback address, so that each endpoint can have one of its own. {@code POST /ok/17} is answered
 * at once, {@code /hang/17} not for 40 s, and so on after {@link Behaviour}; {@code GET /arrivals/100} gives what came after the first hundred requests. Ends with its standard input.
 */
final class Receiver {
    private static final int BACKLOG = 4096;
    private static final int SPACE = 1 << 20;
    private static final String ARRIVALS = "/arrivals/";
    private static final long HANG = TimeUnit.SECONDS.toNanos(40);
    private static final long DRIP = TimeUnit.SECONDS.toNanos(1);

    private final Selector selector;
    private final ArrivalLog arrivals = new ArrivalLog();
    private final Later later = new Later();
    private final ByteBuffer space = ByteBuffer.allocate(SPACE);

    private Receiver(Selector selector) {
        this.selector = selector;
    }

    /** Prints its port, and runs until its standard input ends. */
    public static void main(String[] arguments) throws IOException {
        try (Selector selector = Selector.open();
                ServerSocketChannel server = ServerSocketChannel.open()) {
            server.bind(new InetSocketAddress("0.0.0.0", 0), BACKLOG);
            server.configureBlocking(false).register(selector, SelectionKey.OP_ACCEPT);
            Thread.ofPlatform().daemon().start(InputEnd::exit);
            System.out.println(server.socket().getLocalPort());
            System.out.flush();
            new Receiver(selector).run();
        }
    }

    private void run() throws IOException {
        while (selector.isOpen()) {
            selector.select(this::handle, later.run());
        }
    }

    private void handle(SelectionKey key) {
        try {
            if (key.isAcceptable()) {
                accept((ServerSocketChannel) key.channel());
                return;
            }
            Conversation conversation = (Conversation) key.attachment();
            if (key.isReadable()) {
                conversation.read(space);
            }
            if (key.isValid() && key.isWritable()) {
                conversation.write();
            }
        } catch (IOException e) {
            ((Conversation) key.attachment()).close();
        }
    }

    private void accept(ServerSocketChannel server) throws IOException {
        for (SocketChannel channel = server.accept(); channel != null; channel = server.accept()) {
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            SelectionKey key = channel.register(selector, SelectionKey.OP_READ);
            key.attach(new Conversation(channel, key, this::requested));
        }
    }

    private void requested(Conversation conversation, Request request) {
        String path = request.path();
        if (path.startsWith(ARRIVALS)) {
            conversation.write(Answers.holding(arrivals.from(Integer.parseInt(path.substring(ARRIVALS.length())))));
            return;
        }
        int slash = path.indexOf('/', 1);
        Behaviour behaviour = Behaviour.valueOf(path.substring(1, slash).toUpperCase(Locale.ROOT));
        int endpoint = Integer.parseInt(path.substring(slash + 1));
        arrivals.add(request.document(), endpoint, behaviour, System.nanoTime());
        answer(conversation, behaviour);
    }

    private void answer(Conversation conversation, Behaviour behaviour) {
        switch (behaviour) {
            case OK, ERROR, BUSY -> conversation.write(Answers.of(behaviour));
            case HANG -> later.after(HANG, conversation::close);
            case DRIP -> drip(conversation, Answers.of(behaviour));
            case CLOSE -> conversation.writeLast(Answers.of(behaviour));
        }
    }

    private void drip(Conversation conversation, ByteBuffer rest) {
        if (rest.hasRemaining() && conversation.isOpen()) {
            conversation.write(ByteBuffer.wrap(new byte[] {rest.get()}));
            later.after(DRIP, () -> drip(conversation, rest));
        }
    }
}
