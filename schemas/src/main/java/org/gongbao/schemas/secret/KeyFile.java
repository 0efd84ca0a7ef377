package org.gongbao.schemas.secret;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.function.Supplier;

/** A key in a file of one line, readable by its owner alone, made when it is missing. Whoever is first makes it; all read the same. */
final class KeyFile {

    private KeyFile() {}

    /**
     * Returns the line in the file.
     *
     * @param made what a new file is to hold
     * @throws IOException if the file can be neither read nor made
     */
    static String readOrMake(Path file, Supplier<String> made) throws IOException {
        if (Files.notExists(file)) {
            create(file, made.get() + "\n");
        }
        return Files.readString(file).strip();
    }

    private static void create(Path file, String text) throws IOException {
        if (file.getParent() != null) {
            Files.createDirectories(file.getParent());
        }
        // written beside and then linked, so that a second process never reads half a key
        Path made = Files.createTempFile(file.toAbsolutePath().getParent(), "key", ".tmp", ownerOnly());
        try {
            Files.writeString(made, text, StandardOpenOption.TRUNCATE_EXISTING);
            Files.createLink(file, made);
        } catch (FileAlreadyExistsException e) {
            // another process was quicker: its key counts
        } finally {
            Files.deleteIfExists(made);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        Set<String> views = FileSystems.getDefault().supportedFileAttributeViews();
        return views.contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
