package org.gongbao.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.gongbao.broker.RegistryProcess;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A real Apicurio Registry for tests, as a child process: {@code @RegisterExtension static final RegistryExtension REGISTRY = new
 * RegistryExtension();}. All test classes of a JVM share it. It is taken from the system property {@code gongbao.registry.dir}, else from
 * {@code testing/target/registry}, where the build of this module unpacks it; tests are skipped where neither is there.
 */
public final class RegistryExtension implements BeforeAllCallback {

    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(RegistryExtension.class);

    private RegistryProcess registry;

    /** Makes the extension; the registry starts before the first test. */
    public RegistryExtension() {}

    @Override
    public void beforeAll(ExtensionContext context) {
        Path installation = installation();
        Assumptions.assumeTrue(
                Files.isDirectory(installation),
                () -> "skipped: no schema registry in " + installation
                        + "; run mvn -pl testing -am process-test-resources");
        registry = context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(SharedRegistry.class, key -> new SharedRegistry(installation), SharedRegistry.class)
                .registry;
    }

    /** Returns the address for {@code schema.registry.url}. */
    public String schemaRegistryUrl() {
        return registry.schemaRegistryUrl();
    }

    /** Returns the folder that a registry can be started from. */
    public static Path installation() {
        return Path.of(Objects.requireNonNullElseGet(
                System.getProperty("gongbao.registry.dir"), () -> SharedFiles.repositoryRoot()
                        .resolve("testing/target/registry")
                        .toString()));
    }

    /** Ends with the test run. */
    private static final class SharedRegistry implements AutoCloseable {

        private final Path data;
        private final RegistryProcess registry;

        SharedRegistry(Path installation) {
            try {
                data = Files.createTempDirectory("gongbao-registry");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            registry = RegistryProcess.start(installation, data, 0);
        }

        @Override
        public void close() throws IOException {
            registry.close();
            try (Stream<Path> files = Files.walk(data)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
