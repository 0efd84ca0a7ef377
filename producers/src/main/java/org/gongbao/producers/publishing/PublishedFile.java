package org.gongbao.producers.publishing;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongbao.record.v1.FileOutcome;

/**
 * What came of publishing a file, or an archive of files.
 *
 * @param file name without folders
 * @param sha256 SHA-256 of its bytes, lower-case hexadecimal; empty if they could not be fetched, and for an archive
 * @param outcome READ, UNCHANGED, PARTLY or REFUSED
 * @param documents documents that the file holds
 * @param published events of documents that were new
 * @param corrected events of documents that had changed
 * @param unchanged documents that were known as they are
 * @param problems what is wrong
 * @param entries the files of an archive, of which the numbers above are the sums; empty for any other file
 */
public record PublishedFile(
        String file,
        String sha256,
        FileOutcome outcome,
        int documents,
        int published,
        int corrected,
        int unchanged,
        List<Problem> problems,
        List<PublishedFile> entries) {

    /** Copies the lists. */
    public PublishedFile {
        problems = List.copyOf(problems);
        entries = List.copyOf(entries);
    }

    /**
     * Returns one answer for what was handed in as one file: the only one, or the sum of an archive's.
     *
     * @param file name of what was handed in
     * @param all what came of it, not empty
     */
    public static PublishedFile sum(String file, List<PublishedFile> all) {
        if (all.size() == 1) {
            return all.getFirst();
        }
        return new PublishedFile(
                file,
                "",
                outcome(all),
                all.stream().mapToInt(PublishedFile::documents).sum(),
                all.stream().mapToInt(PublishedFile::published).sum(),
                all.stream().mapToInt(PublishedFile::corrected).sum(),
                all.stream().mapToInt(PublishedFile::unchanged).sum(),
                all.stream().flatMap(one -> one.problems().stream()).toList(),
                all);
    }

    private static FileOutcome outcome(List<PublishedFile> all) {
        Set<FileOutcome> outcomes = all.stream().map(PublishedFile::outcome).collect(Collectors.toSet());
        if (outcomes.size() == 1) {
            return outcomes.iterator().next();
        }
        return outcomes.contains(FileOutcome.REFUSED) || outcomes.contains(FileOutcome.PARTLY)
                ? FileOutcome.PARTLY
                : FileOutcome.READ;
    }
}
