package org.gongbao.benchmarks.clients;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.gongbao.benchmarks.receiver.Loopback;

/** A server at the loopback address of one endpoint and no other, for one connection: it reads a request up to its known end and does as it was told. */
final class PlainServer implements AutoCloseable {
    /** How the conversation ended. */
    enum Ending {
        CLOSED_BY_CLIENT,
        ANSWERED_TO_THE_END
    }

    private interface Answer {
        Ending write(Socket socket) throws IOException;
    }

    private static final int DRIPS = 1_000;
    private static final int MILLIS_BETWEEN_DRIPS = 20;
    private static final int FLOOD_PIECE = 1 << 16;
    private static final int FLOOD_PIECES = 1 << 12;

    private final ServerSocket server;
    private final String requestEnd;
    private final CompletableFuture<String> request = new CompletableFuture<>();
    private final CompletableFuture<Ending> ending = new CompletableFuture<>();

    private PlainServer(int endpoint, String requestEnd, Answer answer) throws IOException {
        this.server = new ServerSocket(0, 1, InetAddress.ofLiteral(Loopback.address(endpoint)));
        this.requestEnd = requestEnd;
        Thread.ofVirtual().start(() -> converse(answer));
    }

    static PlainServer answering(int endpoint, String requestEnd, String answer) throws IOException {
        return new PlainServer(endpoint, requestEnd, socket -> {
            socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
            return Ending.ANSWERED_TO_THE_END;
        });
    }

    /** Answers at once, and so slowly that no time between two bytes is long. */
    static PlainServer dripping(int endpoint, String requestEnd) throws IOException {
        return new PlainServer(endpoint, requestEnd, socket -> {
            socket.getOutputStream().write(head(DRIPS));
            socket.setSoTimeout(MILLIS_BETWEEN_DRIPS);
            for (int drip = 0; drip < DRIPS; drip++) {
                socket.getOutputStream().write('x');
                if (isClosedByOther(socket)) {
                    return Ending.CLOSED_BY_CLIENT;
                }
            }
            return Ending.ANSWERED_TO_THE_END;
        });
    }

    /** Answers more than anybody wants to read. */
    static PlainServer flooding(int endpoint, String requestEnd) throws IOException {
        return new PlainServer(endpoint, requestEnd, socket -> {
            OutputStream output = socket.getOutputStream();
            output.write(head(FLOOD_PIECE * FLOOD_PIECES));
            for (int piece = 0; piece < FLOOD_PIECES; piece++) {
                output.write(new byte[FLOOD_PIECE]);
            }
            return Ending.ANSWERED_TO_THE_END;
        });
    }

    private static byte[] head(int length) {
        return ("HTTP/1.1 200 OK\r\nContent-Length: " + length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    private static boolean isClosedByOther(Socket socket) throws IOException {
        try {
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException e) {
            return false;
        }
    }

    private void converse(Answer answer) {
        try (Socket socket = server.accept()) {
            StringBuilder read = new StringBuilder();
            while (read.indexOf(requestEnd) < 0) {
                read.append((char) socket.getInputStream().read());
            }
            request.complete(read.toString());
            ending.complete(answer.write(socket));
        } catch (IOException e) {
            // broken pipe or reset: the client has closed
            ending.complete(Ending.CLOSED_BY_CLIENT);
        }
    }

    int port() {
        return server.getLocalPort();
    }

    CompletableFuture<String> request() {
        return request;
    }

    CompletableFuture<Ending> ending() {
        return ending;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
