package org.gongbao.streams.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that say what a result must be; {@code -Dupdate} writes them anew. */
final class Golden {

    private Golden() {}

    static void assertMatches(String name, String actual) throws IOException {
        Path file = Path.of("src/test/resources/golden", name);
        if (System.getProperty("update") != null) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, actual);
        }
        assertThat(file)
                .as("run with -Dupdate to write it, then look at the difference")
                .content()
                .isEqualTo(actual);
    }
}
