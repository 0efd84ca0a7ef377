package org.gongbao.streams.acknowledgement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.gongbao.record.v1.AcknowledgementState;
import org.gongbao.streams.store.v1.WithdrawnDocument;

/** The book on maps. */
final class MapBook implements AcknowledgementBook {

    final Map<String, Chain> chains = new HashMap<>();
    final TreeMap<String, AcknowledgementState> notices = new TreeMap<>();
    private final Map<String, WithdrawnDocument> withdrawals = new HashMap<>();

    @Override
    public Optional<Chain> chain(String subscriptionId) {
        return Optional.ofNullable(chains.get(subscriptionId));
    }

    @Override
    public Optional<AcknowledgementState> notice(NoticeKey key) {
        return Optional.ofNullable(notices.get(key.text()));
    }

    @Override
    public List<AcknowledgementState> ofDocument(String documentId) {
        return notices.values().stream()
                .filter(notice -> notice.getDocumentId().equals(documentId))
                .toList();
    }

    @Override
    public void save(AcknowledgementState notice) {
        notices.put(NoticeKey.of(notice).text(), notice);
    }

    @Override
    public Optional<WithdrawnDocument> withdrawal(String documentId) {
        return Optional.ofNullable(withdrawals.get(documentId));
    }

    @Override
    public void save(WithdrawnDocument withdrawal) {
        withdrawals.put(withdrawal.getDocumentId(), withdrawal);
    }

    @Override
    public void each(Consumer<AcknowledgementState> taking) {
        notices.values().forEach(taking);
    }

    @Override
    public void forget(Predicate<AcknowledgementState> over, Predicate<WithdrawnDocument> past) {
        notices.values().removeIf(over);
        withdrawals.values().removeIf(past);
    }
}
