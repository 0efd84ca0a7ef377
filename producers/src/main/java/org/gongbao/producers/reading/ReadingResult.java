package org.gongbao.producers.reading;

import java.util.List;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.FileOutcome;
import org.gongbao.record.v1.Warning;

/**
 * What came of reading a file. Immutable but for its Avro records, which nobody changes.
 *
 * @param file name without folders
 * @param sha256 SHA-256 of its bytes, lower-case hexadecimal; empty if they could not be fetched
 * @param bytes size
 * @param outcome READ, PARTLY or REFUSED
 * @param documents documents in the order of the file
 * @param problems what is wrong with the file as a whole
 */
public record ReadingResult(
        String file, String sha256, long bytes, FileOutcome outcome, List<Document> documents, List<Warning> problems) {

    /** Copies the lists. */
    public ReadingResult {
        documents = List.copyOf(documents);
        problems = List.copyOf(problems);
    }
}
