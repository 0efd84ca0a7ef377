package org.gongbao.broker;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.gongbao.schemas.error.GongbaoException;

/** Keeps two programs from using one data directory; the system frees it when the program dies. */
final class DirectoryLock implements AutoCloseable {

    private final FileChannel channel;

    private DirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the directory, which is made when it is missing.
     *
     * @throws GongbaoException RUN-012 if another program has it, RUN-013 if it cannot be written
     */
    static DirectoryLock take(Path directory) {
        FileChannel channel = null;
        try {
            Files.createDirectories(directory);
            channel = FileChannel.open(
                    directory.resolve("in-use.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw inUse(directory, null);
            }
            return new DirectoryLock(channel);
        } catch (OverlappingFileLockException e) {
            closeQuietly(channel, e);
            throw inUse(directory, e);
        } catch (IOException e) {
            closeQuietly(channel, e);
            throw new GongbaoException(
                    "RUN-013", "The data directory " + directory + " cannot be written; check its permissions", e);
        }
    }

    private static GongbaoException inUse(Path directory, Exception cause) {
        return new GongbaoException(
                "RUN-012",
                "The data directory " + directory
                        + " is in use by another running Gongbao; end it or choose another directory",
                cause);
    }

    private static void closeQuietly(FileChannel channel, Exception why) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            why.addSuppressed(e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new GongbaoException("RUN-013", "The lock of the data directory cannot be given back", e);
        }
    }
}
