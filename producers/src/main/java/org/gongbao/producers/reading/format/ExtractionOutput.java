package org.gongbao.producers.reading.format;

import org.gongbao.producers.reading.text.UnreadableFileException;

/** Takes what a parser finds, in the order of the file. For one thread. */
public interface ExtractionOutput {

    /**
     * Takes a line.
     *
     * @throws UnreadableFileException READ-047 if the file holds more text than is allowed
     */
    void line(ExtractedLine line) throws UnreadableFileException;

    /**
     * Takes a file that an archive holds.
     *
     * @param name its path within the archive
     * @param content its bytes
     */
    void entry(String name, byte[] content);

    /**
     * Says that a file in an archive cannot be had.
     *
     * @param name its path within the archive
     * @param problem why, with a code
     */
    void entryRefused(String name, UnreadableFileException problem);

    /** Says that a part of the file could not be read; the rest goes on. */
    void problem(UnreadableFileException problem);

    /** Says that pages have to be recognised, which takes more time than reading text. */
    void scanning();
}
