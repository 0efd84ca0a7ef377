package org.gongbao.broker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.gongbao.schemas.error.GongbaoException;

/** Ports of the loopback interface. */
public final class LoopbackPorts {

    private LoopbackPorts() {}

    /** Returns the address that everything of this package listens on. */
    public static String host() {
        return "127.0.0.1";
    }

    /** Tells whether nobody listens on the port. */
    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral(host()), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Returns a port that nobody listens on now. */
    public static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral(host()))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new GongbaoException("RUN-010", "No free port on " + host(), e);
        }
    }

    /**
     * Returns the port to use.
     *
     * @param wanted a port, or 0 for any
     * @param remembered the port of the last run, or 0
     * @param what for the message, as {@code broker}
     * @throws GongbaoException RUN-011 if a certain port is wanted and taken
     */
    public static int choose(int wanted, int remembered, String what) {
        if (wanted != 0) {
            if (!isFree(wanted)) {
                throw new GongbaoException(
                        "RUN-011",
                        "Port " + wanted + " for the " + what
                                + " is taken by another program; end it or choose another port");
            }
            return wanted;
        }
        return remembered != 0 && isFree(remembered) ? remembered : free();
    }
}
