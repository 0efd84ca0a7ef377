package org.gongbao.benchmarks.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.gongbao.producers.reading.GazetteReader;
import org.gongbao.producers.reading.ReadingResult;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.FileOutcome;
import org.gongbao.record.v1.Provenance;

/** What must hold of every reading, whatever was read. Throws {@link IllegalStateException} where it does not. */
final class ReadingChecks {

    private static final GazetteReader READER = new GazetteReader(8 * 1024 * 1024);

    private ReadingChecks() {}

    static ReadingResult read(byte[] bytes) {
        ReadingResult result = READER.read("fuzz.txt", bytes);
        check(
                result.documents().isEmpty() == (result.outcome() == FileOutcome.REFUSED),
                "refused exactly where nothing was found");
        check(!result.documents().isEmpty() || !result.problems().isEmpty(), "a refusal says why");
        long lines = new String(bytes, StandardCharsets.UTF_8)
                        .chars()
                        .filter(c -> c == '\n' || c == '\r' || c == '\f')
                        .count()
                + 1;
        Set<String> identities = new HashSet<>();
        int last = 0;
        for (Document document : result.documents()) {
            Provenance place = document.getProvenance();
            check(identities.add(document.getDocumentId()), "each document has an identity of its own");
            check(place.getStartLine() > last, "documents are in order and apart");
            check(place.getEndLine() >= place.getStartLine(), "a document ends where it begins, or later");
            check(place.getEndLine() <= lines, "a document ends within the file");
            check(!document.getTitle().isBlank(), "a document has a title");
            check(document.getConfidence() >= 0 && document.getConfidence() <= 1, "a confidence is a share");
            last = place.getEndLine();
        }
        return result;
    }

    private static void check(boolean holds, String what) {
        if (!holds) {
            throw new IllegalStateException("Not true: " + what);
        }
    }
}
