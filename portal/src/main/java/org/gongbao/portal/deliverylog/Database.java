package org.gongbao.portal.deliverylog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.ColumnFamilyDescriptor;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.ColumnFamilyOptions;
import org.rocksdb.CompressionType;
import org.rocksdb.DBOptions;
import org.rocksdb.FlushOptions;
import org.rocksdb.LRUCache;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;

/**
 * A RocksDB without a log of its own: all families reach the disk in one step, now and then and when it closes. After a crash it is as it was
 * at some earlier batch, whole; the topics have the rest. Thread-safe.
 */
final class Database implements AutoCloseable {

    private static final long CACHE_BYTES = 16L << 20;
    private static final long WRITE_BUFFERS_BYTES = 16L << 20;
    private static final double BLOOM_BITS = 10;

    static {
        RocksDB.loadLibrary();
    }

    private final List<AutoCloseable> options = new ArrayList<>();
    private final Map<Family, ColumnFamilyHandle> handles = new EnumMap<>(Family.class);
    private final WriteOptions withoutLog = new WriteOptions().setDisableWAL(true);
    private final RocksDB rocks;

    private Database(Path directory) throws RocksDBException {
        LRUCache cache = keep(new LRUCache(CACHE_BYTES, -1, false, 0.1));
        BlockBasedTableConfig table = new BlockBasedTableConfig()
                .setBlockCache(cache)
                .setCacheIndexAndFilterBlocks(true)
                .setFilterPolicy(keep(new BloomFilter(BLOOM_BITS)));
        ColumnFamilyOptions each = keep(new ColumnFamilyOptions())
                .setTableFormatConfig(table)
                .setCompressionType(CompressionType.LZ4_COMPRESSION);
        DBOptions all = keep(new DBOptions())
                .setCreateIfMissing(true)
                .setCreateMissingColumnFamilies(true)
                .setAtomicFlush(true)
                .setDbWriteBufferSize(WRITE_BUFFERS_BYTES)
                .setMaxBackgroundJobs(2)
                .setKeepLogFileNum(2);
        List<ColumnFamilyDescriptor> families = Arrays.stream(Family.values())
                .map(family -> new ColumnFamilyDescriptor(family.familyName(), each))
                .toList();
        List<ColumnFamilyHandle> opened = new ArrayList<>();
        try {
            rocks = RocksDB.open(all, directory.toString(), families, opened);
        } catch (RocksDBException failed) {
            closeOptions();
            throw failed;
        }
        for (Family family : Family.values()) {
            handles.put(family, opened.get(family.ordinal()));
        }
    }

    private <T extends AutoCloseable> T keep(T option) {
        options.add(option);
        return option;
    }

    /** @throws RocksDBException if what is there cannot be read, or another process has it open */
    static Database open(Path directory) throws RocksDBException, IOException {
        Files.createDirectories(directory);
        return new Database(directory);
    }

    ColumnFamilyHandle family(Family family) {
        return handles.get(family);
    }

    /** Returns the value of a key, or null. */
    byte[] get(Family family, byte[] key) {
        return call(() -> rocks.get(family(family), key));
    }

    void write(WriteBatch batch) {
        call(() -> {
            rocks.write(withoutLog, batch);
            return null;
        });
    }

    /** Opens a walk over a family; whoever asks closes it. */
    RocksIterator iterator(Family family) {
        return rocks.newIterator(family(family));
    }

    @Override
    public void close() {
        try (FlushOptions flush = new FlushOptions().setWaitForFlush(true)) {
            call(() -> {
                rocks.flush(flush, List.copyOf(handles.values()));
                return null;
            });
        } finally {
            handles.values().forEach(ColumnFamilyHandle::close);
            rocks.close();
            closeOptions();
        }
    }

    private void closeOptions() {
        withoutLog.close();
        options.reversed().forEach(Database::closeQuietly);
    }

    private static void closeQuietly(AutoCloseable option) {
        try {
            option.close();
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private interface Call<T> {
        T run() throws RocksDBException;
    }

    private static <T> T call(Call<T> call) {
        try {
            return call.run();
        } catch (RocksDBException failed) {
            throw new UncheckedIOException(new IOException("The delivery log failed", failed));
        }
    }
}
