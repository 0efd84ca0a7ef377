package org.gongbao.benchmarks.receiver;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLServerSocketFactory;
import javax.net.ssl.SSLSocket;

/**
 * A receiver that speaks TLS, for clients that make a new connection for each request: answers 200 where an earlier session was resumed, 201 where the handshake was a whole one, and 421
 * where the name of the handshake (SNI) is not that of the request (Host); then closes. Its key comes from the system properties {@code javax.net.ssl.keyStore…}. Ends with its standard input.
 */
final class TlsReceiver {
    private static final int BACKLOG = 4096;
    private static final int SPACE = 1 << 14;

    private TlsReceiver() {}

    /** Prints its port, and runs until its standard input ends. */
    public static void main(String[] arguments) throws IOException {
        try (SSLServerSocket server = (SSLServerSocket)
                SSLServerSocketFactory.getDefault().createServerSocket(0, BACKLOG, InetAddress.getByName("0.0.0.0"))) {
            Thread.ofPlatform().daemon().start(InputEnd::exit);
            System.out.println(server.getLocalPort());
            System.out.flush();
            while (true) {
                SSLSocket socket = (SSLSocket) server.accept();
                Thread.ofVirtual().start(() -> converse(socket));
            }
        }
    }

    private static void converse(SSLSocket socket) {
        long accepted = System.currentTimeMillis();
        try (socket) {
            socket.setTcpNoDelay(true);
            socket.startHandshake();
            ExtendedSSLSession session = (ExtendedSSLSession) socket.getSession();
            Request request = read(socket.getInputStream());
            boolean resumed = session.getCreationTime() < accepted;
            String status = !isAskedFor(session, request) ? "421" : resumed ? "200" : "201";
            socket.getOutputStream()
                    .write(("HTTP/1.1 " + status + " -\r\nConnection: close\r\nContent-Length: 0\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            // a client that gave up, or that sent something else: it does not get an answer, and counts that itself
        }
    }

    private static boolean isAskedFor(ExtendedSSLSession session, Request request) {
        return session.getRequestedServerNames().stream()
                .anyMatch(name ->
                        name instanceof SNIHostName host && request.host().equals(host.getAsciiName()));
    }

    private static Request read(InputStream input) throws IOException {
        byte[] bytes = new byte[SPACE];
        int end = 0;
        for (Request request = null; request == null; request = Request.in(bytes, 0, end)) {
            if (end == bytes.length) {
                bytes = Arrays.copyOf(bytes, 2 * bytes.length);
            }
            int count = input.read(bytes, end, bytes.length - end);
            if (count < 0) {
                throw new IOException("The client closed before its request was complete");
            }
            end += count;
        }
        return Request.in(bytes, 0, end);
    }
}
