package org.gongbao.broker;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;

/**
 * Where the registry's own process begins. Its standard input is a pipe from the program that started it, and the system closes that pipe
 * however the program ends; then this process ends too, so that no killed program leaves a registry behind. It may use nothing but the JDK.
 */
final class RegistryChild {

    private static final Duration LOCK_LIMIT = Duration.ofSeconds(15);
    private static final Duration LOCK_PAUSE = Duration.ofMillis(20);

    /** Held until the process ends; a channel that nobody refers to would be closed. */
    private static FileChannel directory;

    private RegistryChild() {}

    /**
     * Becomes the registry.
     *
     * @param arguments a file to lock, the registry's main class, the registry's own arguments
     */
    static void main(String[] arguments) throws Exception {
        // first of all: a process without a parent must end before it touches anything
        Thread.ofPlatform().name("parent").daemon(true).start(RegistryChild::endWithParent);
        Path lock = Path.of(arguments[0]);
        lock(lock);
        new FirstRegistryStart(lock.toAbsolutePath().getParent()).begin();
        Class.forName(arguments[1]).getMethod("main", String[].class).invoke(null, (Object)
                Arrays.copyOfRange(arguments, 2, arguments.length));
    }

    /** At once and without hooks: what was answered is on disk, and whoever starts next waits for the port and the files. */
    private static void endWithParent() {
        try {
            while (System.in.read() >= 0) {
                // nobody writes; only the end counts
            }
        } catch (IOException e) {
            // a broken pipe is the same news
        }
        Runtime.getRuntime().halt(1);
    }

    /** A predecessor may still be ending. */
    private static void lock(Path file) throws IOException, InterruptedException {
        directory = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        long giveUp = System.nanoTime() + LOCK_LIMIT.toNanos();
        while (directory.tryLock() == null) {
            if (System.nanoTime() > giveUp) {
                throw new IOException("Another schema registry uses this directory: " + file + " is locked");
            }
            Thread.sleep(LOCK_PAUSE);
        }
    }
}
