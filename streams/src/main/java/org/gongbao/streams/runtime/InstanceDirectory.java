package org.gongbao.streams.runtime;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.gongbao.schemas.error.GongbaoException;

/**
 * Where one instance keeps its state, and the name under which it is a member of its groups. Several instances may be given one state
 * directory, as containers with a common volume are: the first takes it, each further one a directory in it that nobody uses. The name is drawn
 * once and stays in the directory, so whoever takes that after a crash comes back under the same name. The system frees it when the process dies.
 *
 * @param path state of this instance
 * @param name name of this instance
 * @param lock held until the end
 */
record InstanceDirectory(Path path, String name, FileChannel lock) implements AutoCloseable {

    private static final String LOCK = "instance.lock";
    private static final String NAME = "instance.name";
    private static final int MOST = 100;

    /**
     * Takes a directory; it is made when it is missing.
     *
     * @throws GongbaoException STR-053 if it cannot be used
     */
    static InstanceDirectory take(Path stateDirectory) {
        try {
            for (int number = 1; number <= MOST; number++) {
                Path path = number == 1 ? stateDirectory : stateDirectory.resolve("instance-" + number);
                FileChannel lock = lock(path);
                if (lock != null) {
                    return new InstanceDirectory(path, name(path), lock);
                }
            }
        } catch (IOException e) {
            throw new GongbaoException(
                    "STR-053",
                    "The state directory " + stateDirectory + " cannot be read or written; check its rights",
                    e);
        }
        throw new GongbaoException(
                "STR-053",
                "The state directory " + stateDirectory + " is used by " + MOST
                        + " instances already; give this one another (gongbao.streams.state.dir)");
    }

    /** Returns null if another instance has it. */
    private static FileChannel lock(Path path) throws IOException {
        Files.createDirectories(path);
        FileChannel channel = FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean taken = false;
        try {
            taken = channel.tryLock() != null;
            return taken ? channel : null;
        } catch (OverlappingFileLockException e) {
            // another instance of this process has it
            return null;
        } finally {
            if (!taken) {
                channel.close();
            }
        }
    }

    private static String name(Path path) throws IOException {
        Path file = path.resolve(NAME);
        String former = Files.exists(file) ? Files.readString(file).strip() : "";
        if (!former.isEmpty()) {
            return former;
        }
        String name = UUID.randomUUID().toString().substring(0, 8);
        Files.writeString(file, name);
        return name;
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new GongbaoException("STR-053", "The state directory " + path + " cannot be given back", e);
        }
    }
}
