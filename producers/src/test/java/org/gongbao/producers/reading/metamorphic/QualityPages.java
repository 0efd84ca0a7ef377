package org.gongbao.producers.reading.metamorphic;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.gongbao.testing.SharedFiles;

/** Pages of figures in docs, which tests write when run with {@code -Dupdate}. */
final class QualityPages {

    private QualityPages() {}

    static boolean isAsked() {
        return System.getProperty("update") != null;
    }

    static void writeIfAsked(String name, List<String> lines) throws IOException {
        if (isAsked()) {
            Files.writeString(
                    SharedFiles.repositoryRoot().resolve("docs").resolve(name), String.join("\n", lines) + "\n");
        }
    }
}
