package org.gongbao.standalone.data;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.gongbao.standalone.UnfitException;

/**
 * The folder that holds everything a run keeps. It is readable by its owner alone and locked while this object is open, so that no second
 * run writes into it; the system drops the lock of a killed process.
 */
public final class DataDirectory implements AutoCloseable {
    /** Below this many bytes of free space a run does not start: the broker would stop half-way. */
    static final long LEAST_SPACE = 256L << 20;

    private final Path folder;
    private final FileChannel channel;
    private final FileLock lock;

    private DataDirectory(Path folder, FileChannel channel, FileLock lock) {
        this.folder = folder;
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Makes the folder if needed, makes it private and locks it.
     *
     * @throws UnfitException RUN-013 if it cannot be written, RUN-012 if another run uses it, RUN-030 if the disk is nearly full
     */
    public static DataDirectory open(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(absolute);
            makePrivate(absolute);
            requireSpace(absolute);
            FileChannel channel = FileChannel.open(
                    absolute.resolve("lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            return new DataDirectory(absolute, channel, lock(absolute, channel));
        } catch (IOException e) {
            throw Storage.unfit("RUN-013", "use the data directory " + absolute, e);
        }
    }

    /** Tells whether a program runs on this folder. */
    public static boolean isInUse(Path folder) {
        try (FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            FileLock lock = channel.tryLock();
            return lock == null;
        } catch (IOException e) {
            return false;
        }
    }

    /** Returns a path inside the folder. */
    public Path resolve(String name) {
        return folder.resolve(name);
    }

    /** Returns the folder, absolute. */
    public Path folder() {
        return folder;
    }

    /** Returns the folder for the parts that make their own files, made if needed. */
    public Path subfolder(String name) {
        try {
            return Files.createDirectories(folder.resolve(name));
        } catch (IOException e) {
            throw Storage.unfit("RUN-013", "make the folder " + folder.resolve(name), e);
        }
    }

    /** Unlocks the folder. */
    @Override
    public void close() {
        try (channel) {
            lock.release();
        } catch (IOException e) {
            throw Storage.unfit("RUN-013", "unlock the data directory " + folder, e);
        }
    }

    private static FileLock lock(Path folder, FileChannel channel) throws IOException {
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // held by this very process; the same message as for another one
        }
        if (lock == null) {
            channel.close();
            throw new UnfitException(
                    "RUN-012",
                    "Another run of Gongbao uses the data directory " + folder
                            + "; stop that one first, or give this one a directory of its own with --data DIR.");
        }
        return lock;
    }

    private static void makePrivate(Path folder) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static void requireSpace(Path folder) throws IOException {
        long free = Files.getFileStore(folder).getUsableSpace();
        if (free < LEAST_SPACE) {
            throw new UnfitException(
                    "RUN-030",
                    "Only %d MB are free on the disk of the data directory %s, and Gongbao needs %d MB to start; make room or choose another disk with --data DIR."
                            .formatted(free >> 20, folder, LEAST_SPACE >> 20));
        }
    }
}
