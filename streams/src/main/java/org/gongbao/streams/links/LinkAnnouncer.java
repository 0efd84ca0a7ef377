package org.gongbao.streams.links;

import java.util.List;
import java.util.Objects;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.streams.store.v1.LinkEntry;
import org.gongbao.streams.store.v1.LinkFact;
import org.gongbao.streams.store.v1.LinkFacts;

/** Announces what a published document may be cited by and what it cites, to whoever keeps the key. Only what has changed. Used by one stream task. */
public final class LinkAnnouncer implements Processor<String, EnrichedDocument, String, LinkEntry> {

    /** Store of what was announced. */
    public static final String STORE = "links-announced";

    private static final LinkFacts NOTHING = LinkFacts.newBuilder().setTitle("").build();

    private ProcessorContext<String, LinkEntry> context;
    private KeyValueStore<String, LinkFacts> announced;

    @Override
    public void init(ProcessorContext<String, LinkEntry> context) {
        this.context = context;
        this.announced = context.getStateStore(STORE);
    }

    @Override
    public void process(Record<String, EnrichedDocument> record) {
        LinkFacts known = announced.get(record.key());
        LinkFacts former = known == null ? NOTHING : known;
        LinkFacts present = LinkReader.read(record.value());
        if (present.equals(former)) {
            return;
        }
        boolean sameHead = Objects.equals(former.getRegionCode(), present.getRegionCode())
                && Objects.equals(former.getDocNumber(), present.getDocNumber())
                && former.getTitle().equals(present.getTitle());
        former.getFacts().stream()
                .filter(fact -> !speaksOf(present.getFacts(), fact))
                .forEach(fact -> announce(record, former, fact, true));
        present.getFacts().stream()
                .filter(fact -> !sameHead || !former.getFacts().contains(fact))
                .forEach(fact -> announce(record, present, fact, false));
        announced.put(record.key(), present.getFacts().isEmpty() ? null : present);
    }

    private static boolean speaksOf(List<LinkFact> facts, LinkFact wanted) {
        return facts.stream()
                .anyMatch(fact -> fact.getCitationKey().equals(wanted.getCitationKey())
                        && fact.getDefines() == wanted.getDefines());
    }

    private void announce(Record<String, EnrichedDocument> record, LinkFacts of, LinkFact fact, boolean removed) {
        LinkEntry entry = LinkEntry.newBuilder()
                .setDocumentId(record.key())
                .setFact(fact)
                .setRegionCode(of.getRegionCode())
                .setDocNumber(of.getDocNumber())
                .setTitle(of.getTitle())
                .setRemoved(removed)
                .build();
        context.forward(record.withKey(fact.getCitationKey()).withValue(entry));
    }
}
