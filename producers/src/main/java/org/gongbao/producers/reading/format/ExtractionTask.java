package org.gongbao.producers.reading.format;

import java.time.Duration;
import java.util.List;

/**
 * What a parser is to do, and where it has to stop. Goes to the parser's process as arguments.
 *
 * @param format what the file is
 * @param maxPages most pages
 * @param maxTextLength most characters of text
 * @param scanTime longest time for recognising pages
 * @param mayUnpack whether an archive may be opened here
 * @param maxEntries most files in an archive
 * @param maxEntryBytes largest file in an archive, in bytes
 * @param maxUnpackedBytes most bytes of all files in an archive together
 * @param maxRatio how many times larger than its packed form a file may be
 */
public record ExtractionTask(
        FileFormat format,
        int maxPages,
        long maxTextLength,
        Duration scanTime,
        boolean mayUnpack,
        int maxEntries,
        long maxEntryBytes,
        long maxUnpackedBytes,
        int maxRatio) {

    /** Returns the task as arguments of a command. */
    public List<String> toArguments() {
        return List.of(
                format.name(),
                Integer.toString(maxPages),
                Long.toString(maxTextLength),
                scanTime.toString(),
                Boolean.toString(mayUnpack),
                Integer.toString(maxEntries),
                Long.toString(maxEntryBytes),
                Long.toString(maxUnpackedBytes),
                Integer.toString(maxRatio));
    }

    /** Returns the task that these arguments stand for. */
    public static ExtractionTask parse(String... arguments) {
        return new ExtractionTask(
                FileFormat.valueOf(arguments[0]),
                Integer.parseInt(arguments[1]),
                Long.parseLong(arguments[2]),
                Duration.parse(arguments[3]),
                Boolean.parseBoolean(arguments[4]),
                Integer.parseInt(arguments[5]),
                Long.parseLong(arguments[6]),
                Long.parseLong(arguments[7]),
                Integer.parseInt(arguments[8]));
    }
}
