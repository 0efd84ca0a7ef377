package org.gongbao.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.gongbao.testing.SharedFiles;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The packaged program. */
public final class Distribution {
    /** Below the range from which systems take ports for outgoing connections. */
    private static final int LOWEST = 20_000;

    private static final int HIGHEST = 32_000;

    private final Path launcher;

    private Distribution(Path launcher) {
        this.launcher = launcher;
    }

    /** Returns the distribution that was built last; without one skips the test, but fails where CI=true says that there has to be one. */
    public static Distribution require() {
        Path home = SharedFiles.repositoryRoot().resolve("standalone/target/gongbao");
        boolean built = Files.isExecutable(home.resolve("gongbao")) && Files.isDirectory(home.resolve("lib"));
        if ("true".equals(System.getenv("CI"))) {
            assertThat(built).as("the distribution is built in " + home).isTrue();
        }
        Assumptions.assumeTrue(
                built, () -> "skipped: the distribution is not built; run mvn package, then these tests");
        return new Distribution(home.resolve("gongbao"));
    }

    /** Returns the file that starts it; its libraries and the registry lie beside it. */
    public Path launcher() {
        return launcher;
    }

    /**
     * Starts {@code gongbao run}.
     *
     * @param data data directory; output and report of each run lie beside it
     */
    ProgramRun run(Path data, int port, List<String> arguments) throws IOException {
        Path output = Files.createTempFile(data.toAbsolutePath().getParent(), "run-", ".out");
        Path report = Path.of(output.toString().replace(".out", ".json"));
        List<String> command = new ArrayList<>(List.of(
                launcher.toString(),
                "run",
                "--data",
                data.toString(),
                "--port",
                Integer.toString(port),
                "--report",
                report.toString()));
        command.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return new ProgramRun(builder.start(), output, report);
    }

    /** Starts {@code gongbao run --once} with these files, none for the sample. */
    ProgramRun once(Path data, int port, Path... files) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("--once", "--timeout", "4m"));
        for (Path file : files) {
            arguments.add(file.toString());
        }
        return run(data, port, arguments);
    }

    /** Runs another command to its end and returns what it printed; fails if the command does. */
    String call(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        Path complaints = Files.createTempFile("gongbao-", ".err");
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(complaints.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output + Files.readString(complaints)).isZero();
        Files.delete(complaints);
        return output;
    }

    /** Returns what {@code gongbao inspect} says of the documents of an issue. */
    List<JsonNode> inspect(Path issue) throws IOException, InterruptedException {
        JsonMapper json = new JsonMapper();
        return call("inspect", issue.toString()).lines().map(json::readTree).toList();
    }

    /** Returns a port that nobody listens on and no client uses. */
    public static int freePort() {
        return IntStream.generate(() -> ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST))
                .limit(200)
                .filter(Distribution::isFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
