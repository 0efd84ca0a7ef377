package org.gongbao.producers.reading;

import java.util.List;
import java.util.stream.Stream;
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
 * @param boundaries why each document begins where it begins, in the same order
 */
public record ReadingResult(
        String file,
        String sha256,
        long bytes,
        FileOutcome outcome,
        List<Document> documents,
        List<Warning> problems,
        List<Boundary> boundaries) {

    /** Copies the lists. */
    public ReadingResult {
        documents = List.copyOf(documents);
        problems = List.copyOf(problems);
        boundaries = List.copyOf(boundaries);
    }

    /** Makes a result whose boundaries are not explained. */
    public ReadingResult(
            String file,
            String sha256,
            long bytes,
            FileOutcome outcome,
            List<Document> documents,
            List<Warning> problems) {
        this(file, sha256, bytes, outcome, documents, problems, List.of());
    }

    /** Returns the same with further problems, which make a whole file a partly read one. */
    ReadingResult with(List<Warning> further) {
        if (further.isEmpty()) {
            return this;
        }
        FileOutcome lessened = outcome == FileOutcome.READ ? FileOutcome.PARTLY : outcome;
        return new ReadingResult(
                file,
                sha256,
                bytes,
                lessened,
                documents,
                Stream.concat(problems.stream(), further.stream()).toList(),
                boundaries);
    }
}
