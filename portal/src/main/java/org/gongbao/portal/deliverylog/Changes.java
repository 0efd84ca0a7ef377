package org.gongbao.portal.deliverylog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongbao.record.v1.DeliveryAttempt;
import org.gongbao.record.v1.DeliveryState;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;

/** Gathers records, of each delivery the last, and writes them in one batch. Used by one thread. */
final class Changes {

    private final Database database;
    private final Counts counts;
    private final Map<String, Optional<DeliveryState>> states = new LinkedHashMap<>();
    private final List<NumberedAttempt> attempts = new ArrayList<>();

    private record NumberedAttempt(DeliveryAttempt attempt, long number) {}

    Changes(Database database, Counts counts) {
        this.database = database;
        this.counts = counts;
    }

    void put(String deliveryId, Optional<DeliveryState> state) {
        states.put(deliveryId, state);
    }

    /** @param number the same for the same record, greater for a later one of the same delivery */
    void put(DeliveryAttempt attempt, long number) {
        attempts.add(new NumberedAttempt(attempt, number));
    }

    /** Writes all that was gathered, with what else has to be true at the same moment; after a failure it can be tried again. */
    void write(byte[] positionKey, byte[] position) {
        Counts.Difference difference = new Counts.Difference();
        try (WriteBatch batch = new WriteBatch()) {
            for (Map.Entry<String, Optional<DeliveryState>> entry : states.entrySet()) {
                change(batch, difference, entry.getKey(), entry.getValue());
            }
            for (NumberedAttempt numbered : attempts) {
                batch.put(
                        database.family(Family.ATTEMPTS),
                        attemptKey(numbered.attempt.getDeliveryId(), numbered.number),
                        bytes(numbered.attempt.toByteBuffer()));
            }
            counts.write(difference, database, batch);
            batch.put(database.family(Family.DEFAULT), positionKey, position);
            database.write(batch);
            counts.take(difference);
            states.clear();
            attempts.clear();
        } catch (RocksDBException | IOException failed) {
            throw new UncheckedIOException(new IOException("The delivery log cannot be written", failed));
        }
    }

    private void change(
            WriteBatch batch, Counts.Difference difference, String deliveryId, Optional<DeliveryState> after)
            throws RocksDBException, IOException {
        byte[] key = deliveryId.getBytes(UTF_8);
        byte[] stored = database.get(Family.STATES, key);
        Optional<DeliveryState> before =
                stored == null ? Optional.empty() : Optional.of(DeliveryState.fromByteBuffer(ByteBuffer.wrap(stored)));
        if (before.isPresent()) {
            difference.add(before.get(), -1);
            if (after.isEmpty() || !isListedAlike(before.get(), after.get())) {
                unlist(batch, before.get());
            }
        }
        if (after.isPresent()) {
            difference.add(after.get(), 1);
            list(batch, after.get());
            batch.put(database.family(Family.STATES), key, bytes(after.get().toByteBuffer()));
        } else {
            batch.delete(database.family(Family.STATES), key);
            batch.deleteRange(database.family(Family.ATTEMPTS), attemptKey(deliveryId, 0), attemptKey(deliveryId, -1));
        }
    }

    private static boolean isListedAlike(DeliveryState before, DeliveryState after) {
        return before.getMatchedAt().equals(after.getMatchedAt())
                && Family.LISTS.stream().allMatch(list -> list.ownerOf(before).equals(list.ownerOf(after)));
    }

    private void list(WriteBatch batch, DeliveryState state) throws RocksDBException {
        byte[] status = {(byte) state.getStatus().ordinal()};
        for (Family list : Family.LISTS) {
            batch.put(database.family(list), PlaceKeys.of(list.ownerOf(state), state), status);
        }
    }

    private void unlist(WriteBatch batch, DeliveryState state) throws RocksDBException {
        for (Family list : Family.LISTS) {
            batch.delete(database.family(list), PlaceKeys.of(list.ownerOf(state), state));
        }
    }

    /** Numbers order as if they had no sign, so that -1 is behind all. */
    static byte[] attemptKey(String deliveryId, long number) {
        byte[] prefix = PlaceKeys.prefix(deliveryId);
        return ByteBuffer.allocate(prefix.length + Long.BYTES)
                .put(prefix)
                .putLong(number)
                .array();
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }
}
