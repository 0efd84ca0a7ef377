package org.gongbao.standalone.data;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file so that readers see the old content or the new one, never half of it. */
public final class AtomicFile {
    private AtomicFile() {}

    /** Writes all of a file's content. */
    @FunctionalInterface
    public interface Content {
        /** Writes all of it. */
        void writeTo(Writer writer) throws IOException;
    }

    /**
     * Replaces the file, UTF-8.
     *
     * @throws org.gongbao.standalone.UnfitException RUN-013 or RUN-030 if it cannot be written
     */
    public static void write(Path file, Content content) {
        Path folder = file.toAbsolutePath().getParent();
        Path beside = folder.resolve("." + file.getFileName() + ".new");
        try {
            Files.createDirectories(folder);
            try (Writer writer = Files.newBufferedWriter(beside)) {
                content.writeTo(writer);
            }
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw Storage.unfit("RUN-013", "write the file " + file, e);
        }
    }
}
