package org.gongbao.benchmarks.receiver;

import java.io.IOException;
import java.util.List;
import org.gongbao.benchmarks.ChildJvm;

/** A receiver of TLS in a process of its own. For one thread. */
public final class TlsReceiverProcess implements AutoCloseable {
    private final ChildJvm process;
    private final int port;

    private TlsReceiverProcess(ChildJvm process) throws IOException {
        this.process = process;
        this.port = Integer.parseInt(process.readLine());
    }

    /**
     * Starts the process and returns when it takes requests.
     *
     * @param options of its JVM that name its key store
     */
    public static TlsReceiverProcess start(List<String> options) throws IOException {
        return new TlsReceiverProcess(ChildJvm.start(TlsReceiver.class, options));
    }

    /** Returns the port on which it listens, at every loopback address. */
    public int port() {
        return port;
    }

    @Override
    public void close() throws IOException {
        process.close();
    }
}
