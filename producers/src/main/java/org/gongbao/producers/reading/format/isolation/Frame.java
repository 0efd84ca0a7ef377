package org.gongbao.producers.reading.format.isolation;

import org.gongbao.producers.reading.format.ExtractedLine;

/** One message from the parser's process. */
sealed interface Frame {

    /** A line of text. */
    record Line(ExtractedLine line) implements Frame {}

    /** A file in an archive. */
    record Entry(String name, byte[] content) implements Frame {}

    /** A file in an archive that cannot be had. */
    record EntryRefused(String name, String code, String message) implements Frame {}

    /** A part of the file that could not be read. */
    record Problem(String code, String message) implements Frame {}

    /** Pages are being recognised. */
    record Scanning() implements Frame {}

    /** The file cannot be used; the last frame. */
    record Refused(String code, String message) implements Frame {}

    /** All has been said; the last frame. */
    record End() implements Frame {}
}
