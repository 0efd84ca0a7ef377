package org.gongbao.standalone.data;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.gongbao.standalone.UnfitException;

/**
 * The ports of one data directory on loopback, remembered so that addresses, and webhook bodies with them, stay the same over restarts.
 * Not thread-safe.
 */
public final class Ports {
    /** Below the range from which systems take ports for outgoing connections, so that no client sits on a remembered port. */
    private static final int LOWEST = 20_000;

    private static final int HIGHEST = 32_000;
    private static final String FILE = "ports.properties";
    private static final int TRIES = 200;

    private final Path file;
    private final Properties remembered;
    private final Set<Integer> claimed = new LinkedHashSet<>();

    private Ports(Path file, Properties remembered) {
        this.file = file;
        this.remembered = remembered;
    }

    /** Reads what was remembered; an unreadable file counts as empty. */
    public static Ports in(DataDirectory data) {
        Path file = data.resolve(FILE);
        return new Ports(file, PropertyFile.read(file));
    }

    /**
     * Returns a port that an inner part uses: the remembered one if it is still free, else another.
     *
     * @param part name under which it is remembered
     */
    public int inner(String part) {
        return remember(part, known(part).filter(this::isFree).orElseGet(this::free));
    }

    /**
     * Returns the port that people use: the wanted one, else the remembered one, else the preferred one if it is free, else a free one.
     *
     * @param wanted the port that the user asked for; 0 = none
     * @throws UnfitException RUN-011 if the wanted or the remembered port is taken
     */
    public int outer(String part, int wanted, int preferred) {
        int settled = wanted > 0 ? wanted : known(part).orElse(0);
        if (settled > 0 && !isFree(settled)) {
            throw taken(settled, null);
        }
        return remember(part, settled > 0 ? settled : isFree(preferred) ? preferred : free());
    }

    /** Returns the error for a port that another program has. */
    public static UnfitException taken(int port, Throwable cause) {
        return new UnfitException(
                "RUN-011",
                "Port %d on this machine is taken by another program; stop that one, or choose another port with --port N."
                        .formatted(port),
                cause);
    }

    /** Returns the port of a part as a data directory remembers it; nothing if it does not. */
    public static Optional<Integer> remembered(Path folder, String part) {
        Path file = folder.resolve(FILE);
        return new Ports(file, PropertyFile.read(file)).known(part);
    }

    private Optional<Integer> known(String part) {
        return Optional.ofNullable(remembered.getProperty(part))
                .filter(text -> text.matches("[1-9][0-9]{0,4}"))
                .map(Integer::valueOf);
    }

    private int remember(String part, int port) {
        claimed.add(port);
        String text = Integer.toString(port);
        if (!text.equals(remembered.setProperty(part, text))) {
            PropertyFile.write(file, remembered, "Ports of this data directory, on 127.0.0.1");
        }
        return port;
    }

    private int free() {
        return IntStream.generate(() -> ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST))
                .limit(TRIES)
                .filter(this::isFree)
                .findFirst()
                .orElseThrow(() -> new UnfitException(
                        "RUN-011",
                        "No free port was found between %d and %d; stop some other programs."
                                .formatted(LOWEST, HIGHEST)));
    }

    private boolean isFree(int port) {
        if (claimed.contains(port)) {
            return false;
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
