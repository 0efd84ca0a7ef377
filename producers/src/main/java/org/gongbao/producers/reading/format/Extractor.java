package org.gongbao.producers.reading.format;

import java.io.IOException;
import org.gongbao.producers.reading.text.UnreadableFileException;

/** A parser of a family of formats. Whatever it throws costs this file only, for it runs in a process of its own. */
@FunctionalInterface
public interface Extractor {

    /**
     * Hands on what the file holds.
     *
     * @param content the file's bytes
     * @param task limits
     * @param output takes the lines
     * @throws UnreadableFileException if the file cannot be used, with a code and what to do
     * @throws IOException if the file is damaged
     */
    void extract(byte[] content, ExtractionTask task, ExtractionOutput output)
            throws UnreadableFileException, IOException;
}
