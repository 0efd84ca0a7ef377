package org.gongbao.streams.links;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.gongbao.record.v1.DocumentLink;
import org.gongbao.streams.store.v1.LinkEntry;

/**
 * Keeps, for every number, title and case of a firm, the documents that bear it and those that cite it, whichever came first; tells both sides what a citation
 * leads to. Used by one stream task.
 */
public final class LinkProcessor implements Processor<String, LinkEntry, String, DocumentLink> {

    /** Store of all facts, by key. */
    public static final String STORE = "links-book";

    private ProcessorContext<String, DocumentLink> context;
    private KeyValueStore<String, LinkEntry> book;

    @Override
    public void init(ProcessorContext<String, DocumentLink> context) {
        this.context = context;
        this.book = context.getStateStore(STORE);
    }

    @Override
    public void process(Record<String, LinkEntry> record) {
        LinkEntry entry = record.value();
        List<DocumentLink> links = entry.getFact().getDefines() ? defined(entry) : cited(entry);
        links.forEach(
                link -> context.forward(record.withKey(link.getDocumentId()).withValue(link)));
    }

    private List<DocumentLink> defined(LinkEntry entry) {
        String key = entry.getFact().getCitationKey();
        List<LinkEntry> before = all(key, true);
        write(entry);
        List<LinkEntry> after = all(key, true);
        List<DocumentLink> links = new ArrayList<>();
        for (LinkEntry citing : all(key, false)) {
            links.addAll(LinkBook.moved(citing, LinkBook.target(before, citing), LinkBook.target(after, citing)));
        }
        return links;
    }

    private List<DocumentLink> cited(LinkEntry entry) {
        List<LinkEntry> definitions = all(entry.getFact().getCitationKey(), true);
        LinkEntry former = book.get(place(entry));
        Optional<LinkEntry> before = former == null ? Optional.empty() : LinkBook.target(definitions, former);
        write(entry);
        if (entry.getRemoved()) {
            return LinkBook.gone(entry, before);
        }
        Optional<LinkEntry> after = LinkBook.target(definitions, entry);
        List<DocumentLink> moved = LinkBook.moved(entry, before, after);
        return moved.isEmpty() ? LinkBook.told(entry, after) : moved;
    }

    private void write(LinkEntry entry) {
        book.put(place(entry), entry.getRemoved() ? null : entry);
    }

    private List<LinkEntry> all(String citationKey, boolean defines) {
        List<LinkEntry> entries = new ArrayList<>();
        try (KeyValueIterator<String, LinkEntry> found =
                book.prefixScan(prefix(citationKey, defines), new StringSerializer())) {
            found.forEachRemaining(entry -> entries.add(entry.value));
        }
        return entries;
    }

    private static String place(LinkEntry entry) {
        return prefix(entry.getFact().getCitationKey(), entry.getFact().getDefines()) + entry.getDocumentId();
    }

    private static String prefix(String citationKey, boolean defines) {
        return citationKey + '\0' + (defines ? 'D' : 'C');
    }
}
