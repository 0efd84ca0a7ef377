package org.gongbao.streams.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** The name of an instance: drawn once, kept in its state directory, so that it comes back under the same name after a crash. */
final class InstanceName {

    private static final String FILE = "instance.name";

    private InstanceName() {}

    static String of(Path stateDirectory) {
        Path file = stateDirectory.resolve(FILE);
        try {
            if (Files.exists(file)) {
                String name = Files.readString(file).strip();
                if (!name.isEmpty()) {
                    return name;
                }
            }
            Files.createDirectories(stateDirectory);
            String name = UUID.randomUUID().toString().substring(0, 8);
            Files.writeString(file, name);
            return name;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot read or write " + file + "; check the rights of the state directory", e);
        }
    }
}
