package org.gongbao.schemas.history;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.gongbao.schemas.serde.RandomRecords;

/** The folder {@code schemas/history/<subject>}: {@code v1.avsc}, {@code v2.avsc} … and beside each {@code v1.bin} with records of it. */
final class ReleasedSchemas {

    private static final int RECORDS = 8;

    private final Path folder;

    ReleasedSchemas(String subject) {
        folder = Update.root().resolve("schemas/history").resolve(subject);
    }

    /** Returns all released versions, oldest first. */
    List<Schema> versions() {
        List<Schema> versions = new ArrayList<>();
        while (Files.exists(schemaFile(versions.size() + 1))) {
            versions.add(read(schemaFile(versions.size() + 1)));
        }
        return versions;
    }

    /** Returns the records that were stored with a version, read with another schema. */
    List<GenericRecord> records(int version, Schema reader) throws IOException {
        byte[] bytes = Files.readAllBytes(dataFile(version));
        BinaryDecoder decoder = DecoderFactory.get().binaryDecoder(bytes, null);
        var datums = new GenericDatumReader<GenericRecord>(read(schemaFile(version)), reader);
        List<GenericRecord> records = new ArrayList<>();
        while (!decoder.isEnd()) {
            records.add(datums.read(null, decoder));
        }
        return records;
    }

    byte[] data(int version) throws IOException {
        return Files.readAllBytes(dataFile(version));
    }

    /** Adds a version with records, unless the latest is the same. */
    void release(Schema schema) throws IOException {
        List<Schema> versions = versions();
        if (!versions.isEmpty() && versions.getLast().toString().equals(schema.toString())) {
            return;
        }
        int version = versions.size() + 1;
        Files.createDirectories(folder);
        Files.writeString(schemaFile(version), schema.toString(true) + "\n");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
        var writer = new GenericDatumWriter<GenericRecord>(schema);
        for (int index = 0; index < RECORDS; index++) {
            // from nothing optional to all of it
            writer.write(new RandomRecords(index, index / (RECORDS - 1.0)).next(schema), encoder);
        }
        encoder.flush();
        Files.write(dataFile(version), out.toByteArray());
    }

    private Path schemaFile(int version) {
        return folder.resolve("v" + version + ".avsc");
    }

    private Path dataFile(int version) {
        return folder.resolve("v" + version + ".bin");
    }

    private static Schema read(Path file) {
        try {
            return new Schema.Parser().parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
