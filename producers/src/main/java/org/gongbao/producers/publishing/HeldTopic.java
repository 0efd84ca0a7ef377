package org.gongbao.producers.publishing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.record.v1.HeldDocument;
import org.gongbao.record.v1.Hold;
import org.gongbao.schemas.topic.Topics;

/** What documents.held.v1 says. Few documents are held, so reading it is no matter. */
final class HeldTopic {

    private final TopicScan scan;

    HeldTopic(TopicScan scan) {
        this.scan = scan;
    }

    /** Returns why each document waits that does now. */
    Map<String, Hold> waiting() {
        Map<String, HeldDocument> present = new HashMap<>();
        scan.read(Topics.DOCUMENTS_HELD, record -> {
            if (record.value() instanceof HeldDocument held) {
                present.put(record.key(), held);
            } else {
                present.remove(record.key());
            }
        });
        Map<String, Hold> reasons = new HashMap<>();
        present.values().forEach(held -> reasons.put(held.getDocumentId(), held.getHold()));
        return reasons;
    }

    /** Returns the identifiers of documents that bear or bore a number while they were held. */
    Set<String> withNumber(String number) {
        Set<String> found = new HashSet<>();
        scan.read(Topics.DOCUMENTS_HELD, record -> {
            if (record.value() instanceof HeldDocument held && numbers(held).anyMatch(number::equals)) {
                found.add(held.getDocumentId());
            }
        });
        return found;
    }

    private static Stream<String> numbers(HeldDocument held) {
        EnrichedDocument document = held.getDocument();
        return Stream.of(held.getAsRead(), document == null ? null : document.getDocument())
                .filter(Objects::nonNull)
                .map(Document::getDocNumber)
                .filter(Objects::nonNull);
    }
}
