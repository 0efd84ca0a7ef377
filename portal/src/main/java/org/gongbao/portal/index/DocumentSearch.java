package org.gongbao.portal.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.util.BytesRef;
import org.gongbao.portal.index.ResultPage.Facets;
import org.gongbao.record.v1.EnrichedDocument;

/** Finds documents. Thread-safe; each call sees one state of the index. */
public final class DocumentSearch {

    /** Deepest place in a list that can be reached by page number; cursors go further. */
    public static final int DEEPEST = 10_000;

    private static final int MOST_RELATED = 50;
    private static final int EXACT_TOTAL = 100_000;

    private final SearcherManager searchers;
    private final WordQuery words;
    private final Highlights highlights;

    DocumentSearch(SearcherManager searchers, ChineseAnalyzer analyzer) {
        this.searchers = searchers;
        this.words = new WordQuery(analyzer);
        this.highlights = new Highlights(analyzer);
    }

    /** Returns the document with that identity, withdrawn ones too. */
    public Optional<EnrichedDocument> byId(String documentId) {
        return read(searcher -> first(searcher, Queries.term(Field.ID, documentId)));
    }

    /** Returns the active document with that normalised number, if exactly one has it. */
    public Optional<EnrichedDocument> byNumber(String docNumber) {
        return read(searcher -> {
            List<EnrichedDocument> found = all(searcher, Queries.active(Queries.term(Field.EXACT_NUMBER, docNumber)));
            return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
        });
    }

    /** Returns active documents that cite the given one, newest first, 50 at most. */
    public List<EnrichedDocument> citing(EnrichedDocument cited) {
        return read(searcher -> all(
                searcher,
                Queries.citing(cited.getDocumentId(), cited.getDocument().getDocNumber())));
    }

    /**
     * Hands over the active documents that reached the platform at this time or later, newest first. None is kept, so any number fits.
     *
     * @param most how many at most
     * @return how many there are, whether handed over or not
     */
    public int publishedSince(Instant since, int most, Consumer<PlacedDocument> reader) {
        return read(searcher -> {
            Query query = Queries.publishedSince(since.getEpochSecond() / 60);
            Sort newest = DocumentOrder.NEWEST.sort().rewrite(searcher);
            for (ScoreDoc found : searcher.search(query, most, newest).scoreDocs) {
                reader.accept(placed(searcher, found));
            }
            return searcher.count(query);
        });
    }

    /** Returns how many active documents there are. */
    public int count() {
        return read(searcher -> searcher.count(Queries.term(Field.STATUS, "ACTIVE")));
    }

    /**
     * Returns a page by its number.
     *
     * @param first number of documents to skip, up to {@link #DEEPEST}
     * @param size length of the page
     */
    public ResultPage page(DocumentQuery wanted, int first, int size) {
        return read(searcher -> {
            ResultPage strict = page(searcher, wanted, words.strict(wanted.words()), null, first, size, false);
            return strict.total() > 0 || wanted.words().isEmpty()
                    ? strict
                    : page(searcher, wanted, words.loose(wanted.words()), null, first, size, true);
        });
    }

    /**
     * Returns the page behind a cursor. Only documents that hold the words as they are written match.
     *
     * @param cursor of the last document seen, or empty for the beginning
     * @return nothing if it is no cursor of this order
     */
    public Optional<ResultPage> pageAfter(DocumentQuery wanted, String cursor, int size) {
        return read(searcher -> {
            Query query = words.strict(wanted.words());
            if (cursor.isEmpty()) {
                return Optional.of(page(searcher, wanted, query, null, 0, size, false));
            }
            int documents = searcher.getIndexReader().maxDoc();
            Optional<FieldDoc> after = Cursor.read(cursor, wanted.order(), documents);
            return after.isEmpty()
                    ? Optional.empty()
                    : Optional.of(page(searcher, wanted, query, after.get(), 0, size, false));
        });
    }

    private ResultPage page(
            IndexSearcher searcher,
            DocumentQuery wanted,
            Query wordQuery,
            FieldDoc after,
            int first,
            int size,
            boolean loose)
            throws IOException {
        Query query = Queries.of(wanted, wordQuery);
        int reach = Math.min(DEEPEST, first) + size;
        Sort sort = wanted.order().sort().rewrite(searcher);
        var counts = new FacetCounts(List.of(Field.CATEGORY, Field.AGENCY, Field.GENRE, Field.YEAR));
        var top = new TopFieldCollectorManager(sort, reach, after, EXACT_TOTAL);
        Object[] found = searcher.search(query, new MultiCollectorManager(top, counts));
        TopFieldDocs documents = (TopFieldDocs) found[0];
        List<Hit> hits = new ArrayList<>();
        for (int i = Math.min(DEEPEST, first); i < documents.scoreDocs.length; i++) {
            hits.add(hit(searcher, (FieldDoc) documents.scoreDocs[i], wordQuery));
        }
        @SuppressWarnings("unchecked")
        Facets facets = facets((Map<String, Map<String, Integer>>) found[1]);
        return new ResultPage(hits, documents.totalHits.value(), loose, facets);
    }

    private Hit hit(IndexSearcher searcher, FieldDoc found, Query wordQuery) throws IOException {
        EnrichedDocument document = document(searcher, found);
        return new Hit(
                document,
                highlights.title(document, wordQuery),
                highlights.snippet(document, wordQuery),
                Cursor.write(found));
    }

    private static Facets facets(Map<String, Map<String, Integer>> counts) {
        Comparator<Facet> frequent =
                Comparator.comparingInt(Facet::count).reversed().thenComparing(Facet::value);
        Comparator<Facet> late = Comparator.comparing(Facet::value).reversed();
        return new Facets(
                facet(counts.get(Field.CATEGORY), frequent),
                facet(counts.get(Field.AGENCY), frequent),
                facet(counts.get(Field.GENRE), frequent),
                facet(counts.get(Field.YEAR), late));
    }

    private static List<Facet> facet(Map<String, Integer> counts, Comparator<Facet> order) {
        return counts.entrySet().stream()
                .map(entry -> new Facet(entry.getKey(), entry.getValue()))
                .sorted(order)
                .toList();
    }

    private static Optional<EnrichedDocument> first(IndexSearcher searcher, Query query) throws IOException {
        ScoreDoc[] found = searcher.search(query, 1).scoreDocs;
        return found.length == 0 ? Optional.empty() : Optional.of(document(searcher, found[0]));
    }

    private static List<EnrichedDocument> all(IndexSearcher searcher, Query query) throws IOException {
        Sort sort = DocumentOrder.NEWEST.sort();
        List<EnrichedDocument> documents = new ArrayList<>();
        for (ScoreDoc found : searcher.search(query, MOST_RELATED, sort).scoreDocs) {
            documents.add(document(searcher, found));
        }
        return documents;
    }

    private static PlacedDocument placed(IndexSearcher searcher, ScoreDoc found) throws IOException {
        var stored = searcher.storedFields().document(found.doc, Set.of(Field.TOPIC_PARTITION, Field.TOPIC_OFFSET));
        DocumentPlace place = new DocumentPlace(
                stored.getField(Field.TOPIC_PARTITION).numericValue().intValue(),
                stored.getField(Field.TOPIC_OFFSET).numericValue().longValue());
        return new PlacedDocument(document(searcher, found), place);
    }

    private static EnrichedDocument document(IndexSearcher searcher, ScoreDoc found) throws IOException {
        BytesRef bytes = searcher.storedFields()
                .document(found.doc, Set.of(Field.RECORD))
                .getBinaryValue(Field.RECORD);
        return EnrichedDocument.fromByteBuffer(ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length));
    }

    private <R> R read(Reading<R> reading) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return reading.apply(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("The index of documents cannot be read", failed);
        }
    }

    private interface Reading<R> {
        R apply(IndexSearcher searcher) throws IOException;
    }
}
