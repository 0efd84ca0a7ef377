package org.gongbao.standalone.data;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** Small files of keys and values, written whole or not at all. */
final class PropertyFile {
    private PropertyFile() {}

    /** Returns what the file holds; nothing if it is missing. */
    static Properties read(Path file) {
        Properties properties = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException e) {
                throw Storage.unfit("RUN-013", "read the file " + file, e);
            }
        }
        return properties;
    }

    /** Replaces the file. */
    static void write(Path file, Properties properties, String comment) {
        AtomicFile.write(file, writer -> properties.store(writer, comment));
    }
}
