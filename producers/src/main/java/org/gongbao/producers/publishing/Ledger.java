package org.gongbao.producers.publishing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.FileDocument;
import org.gongbao.record.v1.Gazette;
import org.gongbao.record.v1.SourceFile;

/** What was published before: per source and document the last hash. A view of sources.files.v1. For one thread. */
final class Ledger {

    private final Map<Place, String> hashes = new HashMap<>();
    private final Set<String> documents = new HashSet<>();
    private final Set<String> files = new HashSet<>();

    /** Takes one record of the topic, in the order of the topic. */
    void remember(SourceFile file) {
        files.add(file.getSha256());
        for (FileDocument document : file.getDocuments()) {
            documents.add(document.getDocumentId());
            hashes.put(new Place(document.getSource(), document.getDocumentId()), document.getContentHash());
        }
    }

    /** Returns the hash that the document had when this source last gave it. */
    Optional<String> hashOf(String source, String documentId) {
        return Optional.ofNullable(hashes.get(new Place(source, documentId)));
    }

    /** Returns whether any source ever gave the document. */
    boolean knowsDocument(String documentId) {
        return documents.contains(documentId);
    }

    /** Returns whether a file with exactly these bytes was recorded. */
    boolean knows(String sha256) {
        return files.contains(sha256);
    }

    /** Returns whether no file was recorded yet. */
    boolean isEmpty() {
        return files.isEmpty();
    }

    /** Returns whether a file with other bytes was recorded. */
    boolean knowsOtherThan(String sha256) {
        return files.stream().anyMatch(file -> !file.equals(sha256));
    }

    /** Returns the source of a document: the issue that printed it, or the file where no issue is known. */
    static String sourceOf(Document document) {
        Gazette gazette = document.getGazette();
        return gazette.getTitle() == null || gazette.getYear() == null || gazette.getIssue() == null
                ? "file|" + document.getProvenance().getFile()
                : gazette.getTitle() + "|" + gazette.getYear() + "|" + gazette.getIssue();
    }

    private record Place(String source, String documentId) {}
}
