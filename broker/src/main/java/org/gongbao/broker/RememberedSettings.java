package org.gongbao.broker;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Properties;
import org.gongbao.schemas.error.GongbaoException;

/** What a data directory remembers from run to run: ports and the identifier of the cluster. */
final class RememberedSettings {

    private final Path file;
    private final Properties properties = new Properties();

    RememberedSettings(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                throw new GongbaoException("RUN-013", "Cannot read " + file, e);
            }
        }
    }

    int port(String key) {
        try {
            return Integer.parseInt(properties.getProperty(key, "0"));
        } catch (NumberFormatException e) {
            throw new GongbaoException("RUN-013", file + ": " + key + " is no port; remove the line", e);
        }
    }

    String text(String key, String fallback) {
        return properties.getProperty(key, fallback);
    }

    /** Writes beside and moves, so that a crash leaves the old or the new file. */
    void remember(Map<String, String> values) {
        properties.putAll(values);
        Path made = file.resolveSibling(file.getFileName() + ".tmp");
        try (Writer writer = Files.newBufferedWriter(made)) {
            properties.store(writer, "written by Gongbao at each start");
        } catch (IOException e) {
            throw new GongbaoException("RUN-013", "Cannot write " + file, e);
        }
        try {
            Files.move(made, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new GongbaoException("RUN-013", "Cannot write " + file, e);
        }
    }
}
