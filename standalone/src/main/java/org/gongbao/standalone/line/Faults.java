package org.gongbao.standalone.line;

import java.io.IOException;
import java.nio.file.Files;
import org.gongbao.schemas.error.GongbaoException;
import org.gongbao.standalone.UnfitException;

/** Words for a broker that cannot go on. */
final class Faults {
    private static final long NEARLY_FULL = 64L << 20;

    private Faults() {}

    /** Returns the error for a fatal fault of the broker; a full disk is the usual one. */
    static GongbaoException of(String fault, LineSettings settings) {
        if (free(settings) < NEARLY_FULL) {
            return new UnfitException(
                    "RUN-030",
                    "The disk of the data directory " + settings.data().folder()
                            + " is full and the broker cannot go on; make room and start again, nothing is lost.");
        }
        return new GongbaoException(
                "RUN-042", "The broker cannot go on: " + fault + "; the log tells more. Start again, nothing is lost.");
    }

    private static long free(LineSettings settings) {
        try {
            return Files.getFileStore(settings.data().folder()).getUsableSpace();
        } catch (IOException e) {
            return Long.MAX_VALUE;
        }
    }
}
