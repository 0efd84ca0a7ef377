package org.gongbao.producers.reading.format;

import java.time.Duration;

/**
 * Where reading stops, so that no file can take the machine. Each has an error code of its own.
 *
 * @param maxBytes largest file, in bytes, at least 1 (READ-002)
 * @param maxPages most pages of a file, at least 1 (READ-040)
 * @param time longest time for one file, recognising pages apart (READ-041)
 * @param scanTime longest time for recognising the pages of one file (READ-041)
 * @param heapMegabytes memory of the process that parses a foreign format, in MiB (READ-042)
 * @param maxEntries most files in an archive, those in archives within it included (READ-045)
 * @param maxUnpackedBytes most bytes that an archive may unpack to (READ-049)
 * @param maxRatio how many times larger than its packed form a file may be (READ-046)
 * @param maxDepth archives in archives: 1 = an archive may hold files only (READ-048)
 */
public record ReadingLimits(
        long maxBytes,
        int maxPages,
        Duration time,
        Duration scanTime,
        int heapMegabytes,
        int maxEntries,
        long maxUnpackedBytes,
        int maxRatio,
        int maxDepth) {

    /** 64 MiB, 2,000 pages, 2 minutes, 1 hour, 768 MiB, 1,000 files of 512 MiB, ratio 100, an archive within an archive. */
    public static final ReadingLimits DEFAULT = new ReadingLimits(
            64L << 20, 2000, Duration.ofMinutes(2), Duration.ofHours(1), 768, 1000, 512L << 20, 100, 2);

    /** A character of a gazette takes three bytes, so this is room for a thousand issues. */
    private static final long MAX_TEXT_LENGTH = 64L << 20;

    /** Checks that there is room for at least one byte. */
    public ReadingLimits {
        if (maxBytes < 1) {
            throw new IllegalArgumentException("A file needs room for at least one byte, not " + maxBytes);
        }
    }

    /** Returns the same limits with another largest file. */
    public ReadingLimits withMaxBytes(long bytes) {
        return new ReadingLimits(
                bytes, maxPages, time, scanTime, heapMegabytes, maxEntries, maxUnpackedBytes, maxRatio, maxDepth);
    }

    /**
     * Returns the task for one file.
     *
     * @param format what it is
     * @param depth in how many archives it lies
     * @param entries how many files were unpacked so far
     * @param unpackedBytes how many bytes these had
     */
    public ExtractionTask task(FileFormat format, int depth, int entries, long unpackedBytes) {
        return new ExtractionTask(
                format,
                maxPages,
                MAX_TEXT_LENGTH,
                scanTime,
                depth < maxDepth,
                maxEntries - entries,
                maxBytes,
                maxUnpackedBytes - unpackedBytes,
                maxRatio);
    }
}
