package org.gongbao.testing.recipes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gongbao.testing.SharedFiles;

/** How to get a recipe ready and to start it. */
enum Recipe {
    KCAT(
            "kcat",
            List.of(
                    "command -v kcat || { apt-get -o DPkg::Lock::Timeout=120 -qq update && DEBIAN_FRONTEND=noninteractive"
                            + " apt-get -o DPkg::Lock::Timeout=120 -qq -y --no-install-recommends install kcat; }",
                    VirtualEnvironment.INSTALL),
            List.of("bash", "read-topic.sh")),
    PYTHON("python", List.of(VirtualEnvironment.INSTALL), List.of(VirtualEnvironment.PYTHON, "read_topic.py")),
    NODE(
            "node",
            List.of(
                    "node --version && npm --version",
                    "[ -d node_modules/@platformatic/kafka ] || npm ci --ignore-scripts --no-audit --no-fund --fetch-retries=1"),
            List.of("node", "read-topic.mjs")),
    GO("go", List.of("go version", "go build -o \"$RECIPES/read-topic\" ."), List.of(path("read-topic"))),
    JAVA("java", List.of(), java());

    private final String folder;
    private final List<String> preparation;
    private final List<String> command;

    Recipe(String folder, List<String> preparation, List<String> command) {
        this.folder = folder;
        this.preparation = preparation;
        this.command = command;
    }

    /** Tells whether it can log in by password; kcat's library in Debian 12 cannot, at a broker of Kafka 4 (confluentinc/librdkafka#4895). */
    boolean logsIn() {
        return this != KCAT;
    }

    /** Returns where its files are. */
    Path folder() {
        return SharedFiles.repositoryRoot().resolve("testing/recipes").resolve(folder);
    }

    /** Returns the shell commands that install what it needs; when all is there they do next to nothing. */
    List<String> preparation() {
        return preparation;
    }

    /** Returns the command that starts it with these arguments. */
    List<String> command(String... arguments) {
        return Stream.concat(command.stream(), Stream.of(arguments)).toList();
    }

    /** Returns the folder into which recipes are installed. */
    static Path installation() {
        try {
            return Files.createDirectories(SharedFiles.repositoryRoot().resolve("testing/target/recipes"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String path(String name) {
        return installation().resolve(name).toString();
    }

    /** A reader has the jars of the distribution on the class path; here they are those of the tests. */
    private static List<String> java() {
        return List.of(JavaCommand.program(), "-Xmx128m", "-cp", JavaCommand.classPath(), "ReadTopic.java");
    }

    /** The Python packages, of which kcat's decoder needs one. */
    private static final class VirtualEnvironment {

        static final String PYTHON = path("python/bin/python");
        static final String INSTALL = "[ -e \"$RECIPES/python/complete\" ] || { rm -rf \"$RECIPES/python\""
                + " && python3 -m venv \"$RECIPES/python\""
                + " && \"$RECIPES/python/bin/pip\" install -q --disable-pip-version-check -r ../python/requirements.txt"
                + " && touch \"$RECIPES/python/complete\"; }";
    }
}
