package org.gongbao.portal.deliverylog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import org.apache.avro.SchemaNormalization;
import org.gongbao.record.v1.DeliveryAttempt;
import org.gongbao.record.v1.DeliveryState;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.Status;
import org.rocksdb.WriteBatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where the log lies, and whether what lies there can be used. */
record LogDirectory(Path path) {

    private static final Logger LOGGER = LoggerFactory.getLogger(LogDirectory.class);
    /** Raise it when keys or families change. */
    private static final String KEYS_VERSION = "1";

    private static final Set<Status.Code> UNREADABLE = Set.of(Status.Code.Corruption, Status.Code.InvalidArgument);
    private static final byte[] FORMAT = "format".getBytes(UTF_8);

    /** @throws UncheckedIOException if the directory cannot be used, or another process has it open */
    Database open() {
        try {
            return usable();
        } catch (RocksDBException | IOException failed) {
            throw new UncheckedIOException(
                    "The delivery log in " + path + " cannot be opened", new IOException(failed));
        }
    }

    private Database usable() throws RocksDBException, IOException {
        try {
            Database opened = Database.open(path);
            if (isUsable(opened)) {
                return opened;
            }
            opened.close();
        } catch (RocksDBException failed) {
            if (!UNREADABLE.contains(failed.getStatus().getCode())) {
                throw failed;
            }
        }
        LOGGER.atWarn()
                .addKeyValue("directory", path)
                .log("The delivery log cannot be used as it is and is filled anew");
        empty();
        return marked(Database.open(path));
    }

    private boolean isUsable(Database database) {
        byte[] found = database.get(Family.DEFAULT, FORMAT);
        if (found == null && database.get(Family.DEFAULT, PositionText.KEY) == null) {
            marked(database);
            return true;
        }
        return Arrays.equals(found, format());
    }

    private static Database marked(Database database) {
        try (WriteBatch batch = new WriteBatch()) {
            batch.put(database.family(Family.DEFAULT), FORMAT, format());
            database.write(batch);
            return database;
        } catch (RocksDBException failed) {
            throw new UncheckedIOException(new IOException("The delivery log cannot be written", failed));
        }
    }

    /** Records can be read as long as their schemas are the same. */
    private static byte[] format() {
        return (KEYS_VERSION + " "
                        + SchemaNormalization.parsingFingerprint64(DeliveryState.getClassSchema()) + " "
                        + SchemaNormalization.parsingFingerprint64(DeliveryAttempt.getClassSchema()))
                .getBytes(UTF_8);
    }

    void empty() {
        try (Options options = new Options()) {
            if (Files.exists(path)) {
                RocksDB.destroyDB(path.toString(), options);
            }
        } catch (RocksDBException failed) {
            throw new UncheckedIOException(new IOException("The directory " + path + " cannot be emptied", failed));
        }
    }
}
