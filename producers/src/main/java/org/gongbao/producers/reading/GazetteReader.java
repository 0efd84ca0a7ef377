package org.gongbao.producers.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gongbao.producers.reading.format.ReadingLimits;
import org.gongbao.producers.reading.format.isolation.IsolatedExtraction;

/**
 * Reads files: an issue of a gazette or a single document, as text, Markdown, HTML, DOCX, DOC, PDF, page image, or an archive of such files.
 * The format is told by the content. Whatever is wrong with a file comes back as a value with a code; time is linear in its length. Safe for
 * several threads.
 */
public final class GazetteReader {

    /** Name and version that documents carry. */
    public static final String READER = "gongbao/0.1.0";
    /** Largest file that is read unless told otherwise: 64 MiB. */
    public static final long DEFAULT_MAX_BYTES = ReadingLimits.DEFAULT.maxBytes();

    private final ReadingLimits limits;
    private final IsolatedExtraction extraction;

    /** Makes a reader with the default limits. */
    public GazetteReader() {
        this(ReadingLimits.DEFAULT);
    }

    /**
     * Makes a reader with the default limits but one.
     *
     * @param maxBytes size from which on files are refused, in bytes, at least 1
     */
    public GazetteReader(long maxBytes) {
        this(ReadingLimits.DEFAULT.withMaxBytes(maxBytes));
    }

    /** Makes a reader with these limits. */
    public GazetteReader(ReadingLimits limits) {
        this(limits, new IsolatedExtraction(limits));
    }

    GazetteReader(ReadingLimits limits, IsolatedExtraction extraction) {
        this.limits = limits;
        this.extraction = extraction;
    }

    /**
     * Reads a file and what is packed into it. Never throws for what is in it, or for its absence.
     *
     * @return one result for a file; for an archive one for each file in it, named {@code archive!file}, and one for the archive itself if
     *     something is wrong with it; never empty
     */
    public List<ReadingResult> readAll(Path path) {
        Path name = path.getFileName();
        String file = name == null ? path.toString() : name.toString();
        try {
            long size = Files.size(path);
            return size > limits.maxBytes()
                    ? List.of(Refusals.tooLarge(file, size, limits.maxBytes()))
                    : readAll(file, Files.readAllBytes(path));
        } catch (IOException e) {
            return List.of(Refusals.unopened(file, e));
        }
    }

    /**
     * Reads a file's bytes, and what is packed into them. Never throws for what is in them.
     *
     * @param fileName name without folders
     * @param bytes its content
     * @return as {@link #readAll(Path)}
     */
    public List<ReadingResult> readAll(String fileName, byte[] bytes) {
        return new HandedInFile(limits, extraction).read(fileName, bytes);
    }

    /** Reads a file that is one issue or document; an archive of several files is refused with READ-053. */
    public ReadingResult read(Path path) {
        return only(readAll(path));
    }

    /**
     * Reads the bytes of a file that is one issue or document; an archive of several files is refused with READ-053.
     *
     * @param fileName name without folders
     * @param bytes its content
     */
    public ReadingResult read(String fileName, byte[] bytes) {
        return only(readAll(fileName, bytes));
    }

    private static ReadingResult only(List<ReadingResult> results) {
        return results.size() == 1 ? results.getFirst() : Refusals.several(results);
    }
}
