package org.gongbao.standalone.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongbao.testing.SharedFiles;
import org.junit.jupiter.api.Assumptions;

/** The real issues outside the repository. */
final class SharedIssues {
    private SharedIssues() {}

    /** Returns the issue whose file name begins so; skips the test if it is absent. */
    static Path require(String name) throws IOException {
        SharedFiles.require("gazettes");
        Optional<Path> issue = find(name);
        Assumptions.assumeTrue(issue.isPresent(), () -> "skipped: gazettes/" + name + "*.txt is not there");
        return issue.orElseThrow();
    }

    /** Returns the issue whose file name begins so, if it is there. */
    static Optional<Path> find(String name) throws IOException {
        Optional<Path> gazettes = SharedFiles.find("gazettes");
        if (gazettes.isEmpty()) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(gazettes.get())) {
            return files.filter(file -> file.getFileName().toString().startsWith(name))
                    .findFirst();
        }
    }
}
