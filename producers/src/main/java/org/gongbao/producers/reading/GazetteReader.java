package org.gongbao.producers.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.gongbao.producers.reading.mapping.Origin;
import org.gongbao.producers.reading.text.DecodedText;
import org.gongbao.producers.reading.text.TextDecoder;
import org.gongbao.producers.reading.text.UnreadableFileException;
import org.gongbao.record.v1.FileOutcome;
import org.gongbao.record.v1.Warning;

/**
 * Reads files: an issue of a gazette or a single document, as UTF-8 or GB18030 text or Markdown. Whatever is wrong with a file comes back
 * as a value with a code; time is linear in its length. Safe for several threads.
 */
public final class GazetteReader {

    /** Name and version that documents carry. */
    public static final String READER = "gongbao/0.1.0";
    /** Largest file that is read unless told otherwise: 64 MiB. */
    public static final long DEFAULT_MAX_BYTES = 64L * 1024 * 1024;

    private final long maxBytes;

    /** Makes a reader with the default limit. */
    public GazetteReader() {
        this(DEFAULT_MAX_BYTES);
    }

    /**
     * Makes a reader.
     *
     * @param maxBytes size from which on files are refused, in bytes, at least 1
     */
    public GazetteReader(long maxBytes) {
        if (maxBytes < 1) {
            throw new IllegalArgumentException("A file needs room for at least one byte, not " + maxBytes);
        }
        this.maxBytes = maxBytes;
    }

    /** Reads a file. Never throws for what is in it, or for its absence. */
    public ReadingResult read(Path path) {
        Path name = path.getFileName();
        String file = name == null ? path.toString() : name.toString();
        try {
            long size = Files.size(path);
            return size > maxBytes ? tooLarge(file, size) : read(file, Files.readAllBytes(path));
        } catch (IOException e) {
            return refused(
                    file,
                    "",
                    0,
                    new Warning(
                            "READ-006",
                            "The file " + file + " cannot be opened ("
                                    + e.getClass().getSimpleName() + "). Check that it exists and may be read.",
                            0));
        }
    }

    /**
     * Reads a file's bytes. Never throws for what is in them.
     *
     * @param fileName name without folders
     * @param bytes its content
     */
    public ReadingResult read(String fileName, byte[] bytes) {
        if (bytes.length > maxBytes) {
            return tooLarge(fileName, bytes.length);
        }
        String sha256 = sha256(bytes);
        if (bytes.length == 0) {
            return refused(
                    fileName,
                    sha256,
                    0,
                    new Warning("READ-001", "The file " + fileName + " is empty. Hand in the text of the issue.", 0));
        }
        try {
            DecodedText text = TextDecoder.decode(bytes);
            return new IssueReader(new Origin(fileName, sha256, READER)).read(text.text(), bytes.length);
        } catch (UnreadableFileException e) {
            return refused(
                    fileName, sha256, bytes.length, new Warning(e.code(), fileName + ": " + e.getMessage(), e.line()));
        }
    }

    private ReadingResult tooLarge(String file, long size) {
        return refused(
                file,
                "",
                size,
                new Warning(
                        "READ-002",
                        "The file " + file + " has " + size + " bytes, more than the " + maxBytes
                                + " that are allowed. Split it by issue, or raise gongbao.producers.file.max.bytes.",
                        0));
    }

    private static ReadingResult refused(String file, String sha256, long bytes, Warning problem) {
        return new ReadingResult(file, sha256, bytes, FileOutcome.REFUSED, List.of(), List.of(problem));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
