package org.gongbao.portal.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.SchemaNormalization;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.gongbao.record.v1.DocumentStatus;
import org.gongbao.record.v1.EnrichedDocument;

/**
 * The index of all documents on disk. One writer at a time puts documents and commits; any number of readers search. What is put becomes
 * visible at the next {@link #refresh()} and survives a crash from the next {@link #commit(Map)} on; the position in the topic is
 * committed with it, in one step. An index of another format is emptied when it is opened: the topic fills it again.
 */
public final class DocumentIndex implements AutoCloseable {

    private static final String FORMAT = "gongbao.format";
    /** Raise it when fields or analysis change: every index is then filled anew. */
    private static final String FIELDS_VERSION = "2";

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final DocumentSearch search;
    private Map<String, String> position;

    private DocumentIndex(Directory directory, IndexWriter writer, ChineseAnalyzer analyzer) throws IOException {
        this.directory = directory;
        this.writer = writer;
        this.searchers = new SearcherManager(writer, null);
        this.search = new DocumentSearch(searchers, analyzer);
        this.position = positionIn(writer);
    }

    /**
     * Opens or creates the index.
     *
     * @param path directory of its own
     * @throws UncheckedIOException if the directory cannot be written, or another process has it open
     */
    public static DocumentIndex open(Path path) {
        try {
            ChineseAnalyzer analyzer = new ChineseAnalyzer();
            Directory directory = FSDirectory.open(path);
            if (!usable(directory)) {
                empty(directory);
            }
            IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer).setCommitOnClose(false));
            return new DocumentIndex(directory, writer, analyzer);
        } catch (IOException failed) {
            throw new UncheckedIOException("The index in " + path + " cannot be opened", failed);
        }
    }

    private static boolean usable(Directory directory) throws IOException {
        if (!DirectoryReader.indexExists(directory)) {
            return true;
        }
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            return format().equals(reader.getIndexCommit().getUserData().get(FORMAT));
        } catch (CorruptIndexException | IndexFormatTooOldException | IndexFormatTooNewException unusable) {
            return false;
        }
    }

    private static void empty(Directory directory) throws IOException {
        for (String file : directory.listAll()) {
            if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                directory.deleteFile(file);
            }
        }
    }

    /** The bytes of documents can be read as long as their schema is the same. */
    private static String format() {
        long schema = SchemaNormalization.parsingFingerprint64(EnrichedDocument.getClassSchema());
        return FIELDS_VERSION + "-" + Long.toHexString(schema);
    }

    private static Map<String, String> positionIn(IndexWriter writer) {
        Map<String, String> found = new HashMap<>();
        Iterable<Map.Entry<String, String>> committed = writer.getLiveCommitData();
        if (committed != null) {
            committed.forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        }
        found.remove(FORMAT);
        return Map.copyOf(found);
    }

    /**
     * Adds a document or replaces its former revision. A document that is held does not enter, and leaves.
     *
     * @param place where its record stands
     */
    public void put(EnrichedDocument document, DocumentPlace place) {
        DocumentStatus status = document.getStatus();
        if (status == DocumentStatus.ACTIVE || status == DocumentStatus.WITHDRAWN) {
            change(() -> writer.updateDocument(id(document.getDocumentId()), IndexedDocument.of(document, place)));
        } else {
            remove(document.getDocumentId());
        }
    }

    /** Removes a document, if it is there. */
    public void remove(String documentId) {
        change(() -> writer.deleteDocuments(id(documentId)));
    }

    /** Removes all documents and the position. Takes effect on disk with the next commit. */
    public synchronized void clear() {
        change(writer::deleteAll);
        position = Map.of();
    }

    /** Shows readers what was put so far. */
    public void refresh() {
        change(searchers::maybeRefreshBlocking);
    }

    /**
     * Writes all that was put to disk, together with the position.
     *
     * @param reached where to go on reading after a restart
     */
    public synchronized void commit(Map<String, String> reached) {
        change(() -> {
            Map<String, String> data = new HashMap<>(reached);
            data.put(FORMAT, format());
            writer.setLiveCommitData(data.entrySet());
            writer.commit();
        });
        position = Map.copyOf(reached);
    }

    /** Returns the position of the last commit; empty if there was none. */
    public synchronized Map<String, String> position() {
        return position;
    }

    /** Returns the reading side. */
    public DocumentSearch search() {
        return search;
    }

    @Override
    public void close() {
        change(() -> {
            searchers.close();
            writer.close();
            directory.close();
        });
    }

    private static Term id(String documentId) {
        return new Term(Field.ID, documentId);
    }

    private static void change(Change change) {
        try {
            change.run();
        } catch (IOException failed) {
            throw new UncheckedIOException("The index of documents cannot be written; is the disk full?", failed);
        }
    }

    private interface Change {
        void run() throws IOException;
    }
}
