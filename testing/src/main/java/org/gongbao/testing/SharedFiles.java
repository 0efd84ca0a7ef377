package org.gongbao.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * Files outside the repository (real gazettes and what people read in them), which lie in {@code shared} beside it, or where the system
 * property {@code gongbao.shared} or the environment variable {@code GONGBAO_SHARED} says. Tests that need an absent one are skipped.
 */
public final class SharedFiles {

    private SharedFiles() {}

    /** Returns a file or folder below {@code shared}; skips the test if it is absent. */
    public static Path require(String relativePath) {
        Optional<Path> file = find(relativePath);
        Assumptions.assumeTrue(
                file.isPresent(),
                () -> "skipped: " + relativePath + " is not there; set GONGBAO_SHARED to the folder that holds it");
        return file.orElseThrow();
    }

    /** Returns a file or folder below {@code shared}, if it is there. */
    public static Optional<Path> find(String relativePath) {
        return Stream.of(
                        System.getProperty("gongbao.shared"),
                        System.getenv("GONGBAO_SHARED"),
                        repositoryRoot().resolveSibling("shared").toString())
                .filter(Objects::nonNull)
                .map(folder -> Path.of(folder).resolve(relativePath))
                .filter(Files::exists)
                .findFirst();
    }

    /** Returns the root of the repository: the system property {@code gongbao.root}, or the nearest folder above that holds a .mvn. */
    public static Path repositoryRoot() {
        String root = System.getProperty("gongbao.root");
        if (root != null) {
            return Path.of(root).toAbsolutePath().normalize();
        }
        return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .filter(folder -> Files.isDirectory(folder.resolve(".mvn")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Set the system property gongbao.root"));
    }
}
