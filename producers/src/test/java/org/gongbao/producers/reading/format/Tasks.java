package org.gongbao.producers.reading.format;

import java.time.Duration;

/** Tasks for parsers, with a limit of the test's own. Pure. */
public final class Tasks {

    private static final int MANY = 1_000_000;

    private Tasks() {}

    /** Returns a task whose limits no test reaches. */
    public static ExtractionTask of(FileFormat format) {
        return new ExtractionTask(format, MANY, MANY, Duration.ofMinutes(1), true, MANY, 64L << 20, 64L << 20, 100);
    }

    /** Returns the same task with a most number of pages. */
    public static ExtractionTask withMaxPages(FileFormat format, int pages) {
        return new ExtractionTask(format, pages, MANY, Duration.ofMinutes(1), true, MANY, 64L << 20, 64L << 20, 100);
    }

    /** Returns the same task with a most number of characters. */
    public static ExtractionTask withMaxTextLength(FileFormat format, long characters) {
        return new ExtractionTask(
                format, MANY, characters, Duration.ofMinutes(1), true, MANY, 64L << 20, 64L << 20, 100);
    }

    /** Returns the task of an archive with these limits. */
    public static ExtractionTask ofArchive(int maxEntries, long maxEntryBytes, long maxUnpackedBytes) {
        return new ExtractionTask(
                FileFormat.ZIP,
                MANY,
                MANY,
                Duration.ofMinutes(1),
                true,
                maxEntries,
                maxEntryBytes,
                maxUnpackedBytes,
                100);
    }
}
