package org.gongbao.benchmarks.receiver;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.Locale;
import org.gongbao.benchmarks.ChildJvm;

/** A receiver in a process of its own, and a port on which nobody listens. For one thread. */
public final class ReceiverProcess implements AutoCloseable {
    private final ChildJvm process;
    private final SocketChannel closed;
    private final int port;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private int read;

    private ReceiverProcess(ChildJvm process) throws IOException {
        this.process = process;
        this.port = Integer.parseInt(process.readLine());
        // bound but not listening: whoever connects is refused, and nobody else gets the port
        this.closed = SocketChannel.open().bind(new InetSocketAddress("0.0.0.0", 0));
    }

    /** Starts the process and returns when it takes requests. */
    public static ReceiverProcess start() throws IOException {
        return new ReceiverProcess(ChildJvm.start(Receiver.class, List.of("-Xms256m", "-Xmx1g")));
    }

    /** Returns the port on which it listens, at every loopback address. */
    public int port() {
        return port;
    }

    /** Returns the address of an endpoint, each with a loopback address of its own. */
    public String url(Behaviour behaviour, int endpoint) {
        return url(endpoint, port, behaviour.name().toLowerCase(Locale.ROOT));
    }

    /** Returns the address of an endpoint that refuses connections. */
    public String refusingUrl(int endpoint) throws IOException {
        return url(endpoint, ((InetSocketAddress) closed.getLocalAddress()).getPort(), "refuse");
    }

    /** Returns the requests that came since this was asked last. */
    public List<Arrival> arrivals() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/arrivals/" + read))
                .build();
        List<Arrival> arrivals = ArrivalLog.read(
                client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body());
        read += arrivals.size();
        return arrivals;
    }

    @Override
    public void close() throws IOException {
        client.close();
        closed.close();
        process.close();
    }

    private static String url(int endpoint, int port, String path) {
        return "http://%s:%d/%s/%d".formatted(Loopback.address(endpoint), port, path, endpoint);
    }
}
