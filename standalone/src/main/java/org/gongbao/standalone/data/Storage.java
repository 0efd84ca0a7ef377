package org.gongbao.standalone.data;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NotDirectoryException;
import org.gongbao.standalone.UnfitException;

/** Words for what a file system refuses. */
public final class Storage {
    private static final String FULL = "RUN-030";

    private Storage() {}

    /**
     * Returns the error for a refusal of the file system; a full disk gets its own code.
     *
     * @param code code if the disk is not full
     * @param action what could not be done, as "write the file x"
     */
    public static UnfitException unfit(String code, String action, IOException cause) {
        String said = String.valueOf(cause.getMessage());
        if (isFull(said)) {
            return new UnfitException(
                    FULL,
                    "Cannot " + action + ": the disk is full; make room or choose another disk with --data DIR.",
                    cause);
        }
        String why =
                switch (cause) {
                    case AccessDeniedException _ -> "permission is missing";
                    case FileAlreadyExistsException _, NotDirectoryException _ ->
                        "a file stands where a folder should be";
                    default -> said;
                };
        return new UnfitException(
                code, "Cannot " + action + ": " + why + "; mend that or choose another folder with --data DIR.", cause);
    }

    /** Tells whether these words of the system mean that the disk, or the quota, is used up. */
    static boolean isFull(String words) {
        return words.contains("No space left")
                || words.contains("Disk quota exceeded")
                || words.contains("not enough space");
    }
}
