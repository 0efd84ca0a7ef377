package org.gongbao.producers.publishing;

import java.util.List;
import org.gongbao.record.v1.FileOutcome;

/**
 * What came of publishing a file.
 *
 * @param file name without folders
 * @param sha256 SHA-256 of its bytes, lower-case hexadecimal; empty if they could not be fetched
 * @param outcome READ, UNCHANGED, PARTLY or REFUSED
 * @param documents documents that the file holds
 * @param published events of documents that were new
 * @param corrected events of documents that had changed
 * @param unchanged documents that were known as they are
 * @param problems what is wrong
 */
public record PublishedFile(
        String file,
        String sha256,
        FileOutcome outcome,
        int documents,
        int published,
        int corrected,
        int unchanged,
        List<Problem> problems) {

    /** Copies the list. */
    public PublishedFile {
        problems = List.copyOf(problems);
    }
}
