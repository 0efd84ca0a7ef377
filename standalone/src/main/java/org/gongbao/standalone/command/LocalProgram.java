package org.gongbao.standalone.command;

import java.nio.file.Files;
import java.nio.file.Path;
import org.gongbao.standalone.UnfitException;
import org.gongbao.standalone.data.DataDirectory;
import org.gongbao.standalone.data.Ports;

/**
 * The program that runs with a data directory on this machine.
 *
 * @param data the directory
 */
record LocalProgram(Path data) {

    /** Returns the port of a part, as {@code broker}. */
    int port(String part) {
        return Ports.remembered(folder(), part).orElseThrow(this::noProgram);
    }

    /** Returns the address of the portal, without a slash at the end. */
    String portal() {
        return "http://127.0.0.1:" + port("portal");
    }

    /** Returns a file of the directory. */
    Path file(String name) {
        return folder().resolve(name);
    }

    private Path folder() {
        if (!Files.isDirectory(data) || !DataDirectory.isInUse(data)) {
            throw noProgram();
        }
        return data;
    }

    private UnfitException noProgram() {
        return new UnfitException(
                "RUN-039",
                "No Gongbao runs with the data directory "
                        + data.toAbsolutePath().normalize()
                        + "; start it with gongbao run, or name another one with --data DIR, or a distributed installation.");
    }
}
