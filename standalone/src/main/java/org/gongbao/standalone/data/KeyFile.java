package org.gongbao.standalone.data;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** A secret of one line in a file that only its owner may read; made when it is missing. */
public final class KeyFile {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 24;

    private KeyFile() {}

    /**
     * Returns the secret in the file, which is made first if it is missing.
     *
     * @param prefix words that a new secret begins with, as {@code whsec_}
     * @throws org.gongbao.standalone.UnfitException RUN-013 if the file can be neither read nor made
     */
    public static String readOrMake(Path file, String prefix) {
        try {
            if (Files.notExists(file) || Files.size(file) == 0) {
                make(file, prefix);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw Storage.unfit("RUN-013", "read or make the key file " + file, e);
        }
    }

    private static void make(Path file, String prefix) throws IOException {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        boolean webhook = prefix.startsWith("whsec_");
        Base64.Encoder encoder =
                webhook ? Base64.getEncoder() : Base64.getUrlEncoder().withoutPadding();
        Files.deleteIfExists(file);
        Files.createFile(file, ownerOnly());
        Files.writeString(file, prefix + encoder.encodeToString(bytes) + "\n", StandardOpenOption.WRITE);
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
