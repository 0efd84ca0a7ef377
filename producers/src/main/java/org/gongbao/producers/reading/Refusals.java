package org.gongbao.producers.reading;

import java.io.IOException;
import java.util.List;
import org.gongbao.producers.reading.text.UnreadableFileException;
import org.gongbao.record.v1.FileOutcome;
import org.gongbao.record.v1.Warning;

/** Results for files that are not read, each with what to do; a message begins with the name of its file, as dead letters and reports are read one by one. Pure. */
final class Refusals {

    private Refusals() {}

    static ReadingResult tooLarge(String file, long size, long maxBytes) {
        return refused(
                file,
                "",
                size,
                new Warning(
                        "READ-002",
                        file + ": The file has " + size + " bytes, more than the " + maxBytes
                                + " that are allowed. Split it by issue, or raise gongbao.producers.file.max.bytes.",
                        0));
    }

    static ReadingResult unopened(String file, IOException cause) {
        return refused(
                file,
                "",
                0,
                new Warning(
                        "READ-006",
                        file + ": The file cannot be opened ("
                                + cause.getClass().getSimpleName() + "). Check that it exists and may be read.",
                        0));
    }

    static ReadingResult empty(String file, String sha256) {
        return refused(
                file,
                sha256,
                0,
                new Warning("READ-001", file + ": The file is empty. Hand in the text of the issue.", 0));
    }

    static ReadingResult unknownFormat(String file, String sha256, long bytes, String mediaType) {
        return refused(
                file,
                sha256,
                bytes,
                new Warning(
                        "READ-003",
                        file + ": The file is of a kind that is not read (" + mediaType
                                + "). Save it as PDF, DOCX, HTML or text, or hand in pictures of its pages (PNG, JPEG, TIFF).",
                        0));
    }

    static ReadingResult several(List<ReadingResult> results) {
        String archive = results.getFirst().file().split("!", 2)[0];
        return refused(
                archive,
                "",
                0,
                new Warning(
                        "READ-053",
                        archive + ": The archive holds " + results.size()
                                + " files where one was wanted. Hand them in one by one.",
                        0));
    }

    static ReadingResult unreadable(String file, String sha256, long bytes, UnreadableFileException cause) {
        return refused(file, sha256, bytes, warning(file, cause));
    }

    static Warning warning(String file, UnreadableFileException cause) {
        return new Warning(cause.code(), file + ": " + cause.getMessage(), cause.line());
    }

    private static ReadingResult refused(String file, String sha256, long bytes, Warning problem) {
        return new ReadingResult(file, sha256, bytes, FileOutcome.REFUSED, List.of(), List.of(problem));
    }
}
