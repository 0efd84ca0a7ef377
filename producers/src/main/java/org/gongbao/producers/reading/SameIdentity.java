package org.gongbao.producers.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.Warning;
import org.gongbao.schemas.identity.Identities;

/** Keeps two documents of a file from sharing an identity, as a misprinted number would have it. */
final class SameIdentity {

    private SameIdentity() {}

    /**
     * Returns the documents, each with an identity of its own: the second bearer of a number is known by its title instead.
     *
     * @param documents documents in order
     * @param problems takes a problem for each double identity
     */
    static List<Document> resolve(List<Document> documents, List<Warning> problems) {
        Set<String> known = new HashSet<>();
        List<Document> resolved = new ArrayList<>();
        for (Document document : documents) {
            if (known.add(document.getDocumentId())) {
                resolved.add(document);
                continue;
            }
            problems.add(new Warning(
                    "READ-018",
                    "Two documents have the number " + document.getDocNumber()
                            + " or the same title; the second one is known by title and place. Check the number.",
                    document.getProvenance().getStartLine()));
            resolved.add(byTitle(document, known));
        }
        return resolved;
    }

    private static Document byTitle(Document document, Set<String> known) {
        List<String> keys = new ArrayList<>(document.getAliases());
        if (document.getDocNumber() != null && keys.size() > 1) {
            keys.removeFirst();
        }
        List<String> others = List.copyOf(keys);
        for (int place = document.getPosition(); known.contains(Identities.documentId(keys)); place++) {
            keys = new ArrayList<>(others);
            keys.addFirst(others.getFirst() + "|" + place);
        }
        String id = Identities.documentId(keys);
        known.add(id);
        return Document.newBuilder(document).setDocumentId(id).setAliases(keys).build();
    }
}
