package org.gongbao.benchmarks.clients;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** One blocking connection of HTTP/1.1 that understands answers with Content-Length and no others. For one thread; {@link #close} for any. */
final class SocketConnection implements Closeable {
    private final Socket socket;
    private final InputStream input;
    private final int answerBytes;
    private boolean reusable = true;

    private SocketConnection(Socket socket, int answerBytes) throws IOException {
        this.socket = socket;
        this.input = new BufferedInputStream(socket.getInputStream(), 512);
        this.answerBytes = answerBytes;
    }

    static SocketConnection open(Target target, Limits limits) throws IOException {
        Socket socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.connect(new InetSocketAddress(target.address(), target.port()), (int)
                    limits.connect().toMillis());
            socket.setSoTimeout((int) limits.firstByte().toMillis());
            return new SocketConnection(target.secure() ? secure(socket, target) : socket, limits.answerBytes());
        } catch (IOException | RuntimeException e) {
            socket.close();
            throw e;
        }
    }

    private static Socket secure(Socket plain, Target target) throws IOException {
        SSLSocket socket = (SSLSocket) ((SSLSocketFactory) SSLSocketFactory.getDefault())
                .createSocket(plain, target.host(), target.port(), true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setServerNames(List.of(new SNIHostName(target.host())));
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    /** Sends a request and returns the status of its answer, read to its end. */
    int post(Target target, Map<String, String> headers, byte[] body) throws IOException {
        socket.getOutputStream().write(request(target, headers, body));
        int status = Integer.parseInt(line().split(" ", 3)[1]);
        int length = 0;
        for (String line = line().toLowerCase(Locale.ROOT); !line.isEmpty(); line = line().toLowerCase(Locale.ROOT)) {
            if (line.startsWith("content-length:")) {
                length = Integer.parseInt(line.substring(15).strip());
            } else if (line.equals("connection: close")) {
                reusable = false;
            }
        }
        if (length > answerBytes) {
            throw new IOException("The answer is longer than " + answerBytes + " bytes");
        }
        input.skipNBytes(length);
        return status;
    }

    private static byte[] request(Target target, Map<String, String> headers, byte[] body) {
        StringBuilder head = new StringBuilder(512)
                .append("POST ")
                .append(target.path())
                .append(" HTTP/1.1\r\nHost: ")
                .append(target.host())
                .append(':')
                .append(target.port())
                .append("\r\nContent-Type: application/json\r\nContent-Length: ")
                .append(body.length)
                .append("\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        ByteArrayOutputStream request = new ByteArrayOutputStream(head.length() + 2 + body.length);
        request.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
        request.writeBytes(body);
        return request.toByteArray();
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int next = input.read(); next != '\n'; next = input.read()) {
            if (next < 0 || line.length() > answerBytes) {
                throw new IOException("The answer broke off, or is none");
            }
            line.append((char) next);
        }
        return line.toString().strip();
    }

    /** Returns whether the other side keeps the connection. */
    boolean isReusable() {
        return reusable;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
