package org.gongbao.portal.deliverylog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.gongbao.record.v1.DeliveryAttempt;
import org.gongbao.record.v1.DeliveryState;
import org.gongbao.record.v1.DeliveryStatus;
import org.rocksdb.RocksIterator;

/**
 * States and attempts of all deliveries that the topics hold. One writer at a time puts records and commits; any number of readers ask. What is
 * put becomes visible with the next {@link #commit}, together with the position up to which the topics were read; after a crash both are as they
 * were at some earlier commit. A log of another format is emptied when it is opened: the topics fill it again.
 */
public final class DeliveryLog implements AutoCloseable {

    private final LogDirectory directory;
    private Database database;
    private Changes changes;
    private final Counts counts = new Counts();

    private DeliveryLog(LogDirectory directory) {
        this.directory = directory;
        use(directory.open());
    }

    private void use(Database opened) {
        database = opened;
        counts.load(opened);
        changes = new Changes(opened, counts);
    }

    /**
     * Opens or creates the log.
     *
     * @param path directory of its own
     * @throws UncheckedIOException if the directory cannot be written, or another process has it open
     */
    public static DeliveryLog open(Path path) {
        return new DeliveryLog(new LogDirectory(path));
    }

    /** Returns the position that was committed last; empty = nothing was read yet. */
    public synchronized Map<String, String> position() {
        return PositionText.read(database().get(Family.DEFAULT, PositionText.KEY));
    }

    /**
     * Takes the next state of a delivery.
     *
     * @param state null if the topic has forgotten the delivery
     */
    public synchronized void put(String deliveryId, DeliveryState state) {
        changes.put(deliveryId, Optional.ofNullable(state));
    }

    /**
     * Takes an attempt.
     *
     * @param offset of its record; tells attempts of a delivery apart and orders them
     */
    public synchronized void put(DeliveryAttempt attempt, long offset) {
        changes.put(attempt, offset);
    }

    /** Writes all that was put, together with the position. */
    public synchronized void commit(Map<String, String> reached) {
        database();
        changes.write(PositionText.KEY, PositionText.write(reached));
    }

    /** Forgets everything, the position too. */
    public synchronized void clear() {
        database().close();
        database = null;
        directory.empty();
        use(directory.open());
    }

    /** Returns how many deliveries are in each state; states without any are absent. */
    public Map<DeliveryStatus, Long> counts() {
        return counts.byStatus();
    }

    /** Returns how many deliveries to an endpoint are pending. */
    public int waitingFor(String endpointId) {
        return counts.waitingFor(endpointId);
    }

    /** Returns how many of a document's deliveries are in each state. */
    public synchronized Map<DeliveryStatus, Long> countsOfDocument(String documentId) {
        Map<DeliveryStatus, Long> found = new EnumMap<>(DeliveryStatus.class);
        DeliveryStatus[] statuses = DeliveryStatus.values();
        byte[] prefix = PlaceKeys.prefix(documentId);
        try (RocksIterator entries = database().iterator(Family.DOCUMENT)) {
            for (entries.seek(prefix); entries.isValid() && PlaceKeys.isUnder(prefix, entries.key()); entries.next()) {
                found.merge(statuses[entries.value()[0]], 1L, Long::sum);
            }
        }
        return found;
    }

    /** Returns a delivery. */
    public synchronized Optional<DeliveryState> byId(String deliveryId) {
        byte[] stored = database().get(Family.STATES, deliveryId.getBytes(UTF_8));
        try {
            return stored == null
                    ? Optional.empty()
                    : Optional.of(DeliveryState.fromByteBuffer(ByteBuffer.wrap(stored)));
        } catch (IOException failed) {
            throw new UncheckedIOException("Delivery " + deliveryId + " cannot be read", failed);
        }
    }

    /** Returns the attempts of one delivery, in order. */
    public synchronized List<DeliveryAttempt> attemptsOf(String deliveryId) {
        List<DeliveryAttempt> found = new ArrayList<>();
        byte[] prefix = PlaceKeys.prefix(deliveryId);
        try (RocksIterator entries = database().iterator(Family.ATTEMPTS)) {
            for (entries.seek(prefix); entries.isValid() && PlaceKeys.isUnder(prefix, entries.key()); entries.next()) {
                found.add(DeliveryAttempt.fromByteBuffer(ByteBuffer.wrap(entries.value())));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("Attempts of " + deliveryId + " cannot be read", failed);
        }
        return found;
    }

    /** Returns the latest deliveries of all, the last matched first. */
    public synchronized List<DeliveryState> latest(int most) {
        List<DeliveryState> found = new ArrayList<>();
        byte[] prefix = PlaceKeys.prefix("");
        try (RocksIterator entries = database().iterator(Family.ALL)) {
            for (entries.seek(prefix); entries.isValid() && found.size() < most; entries.next()) {
                byId(PlaceKeys.place(prefix, entries.key()).deliveryId()).ifPresent(found::add);
            }
        }
        return found;
    }

    /** Returns the latest deliveries of a subscription, the last matched first. */
    public List<DeliveryState> ofSubscription(String subscriptionId, int most) {
        return find(DeliveryQuery.ofSubscription(subscriptionId), most);
    }

    /** Returns the deliveries that are asked for, the last matched first. */
    public List<DeliveryState> find(DeliveryQuery query, int most) {
        return find(query, most, _ -> true);
    }

    /**
     * Returns the deliveries that are asked for, the last matched first.
     *
     * @param wanted only those of them
     */
    public synchronized List<DeliveryState> find(DeliveryQuery query, int most, Predicate<DeliveryState> wanted) {
        return new Search(database(), this::byId, query, wanted, most).run();
    }

    /** Who asks later gets an {@link IllegalStateException}: the memory behind the database is gone. */
    @Override
    public synchronized void close() {
        if (database != null) {
            database.close();
            database = null;
        }
    }

    private Database database() {
        if (database == null) {
            throw new IllegalStateException("The delivery log is closed");
        }
        return database;
    }
}
