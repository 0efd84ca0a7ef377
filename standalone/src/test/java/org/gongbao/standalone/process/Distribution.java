package org.gongbao.standalone.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.gongbao.testing.SharedFiles;
import org.junit.jupiter.api.Assumptions;

/** The packaged program. */
final class Distribution {
    /** Below the range from which systems take ports for outgoing connections. */
    private static final int LOWEST = 20_000;

    private static final int HIGHEST = 32_000;

    private final Path launcher;

    private Distribution(Path launcher) {
        this.launcher = launcher;
    }

    /** Returns the distribution that was built last; skips the test if there is none. */
    static Distribution require() {
        Path home = SharedFiles.repositoryRoot().resolve("standalone/target/gongbao");
        Assumptions.assumeTrue(
                Files.isExecutable(home.resolve("gongbao")) && Files.isDirectory(home.resolve("lib")),
                () -> "skipped: the distribution is not built; run mvn package, then these tests");
        return new Distribution(home.resolve("gongbao"));
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
        return new ProgramRun(builder.start(), data, output, report);
    }

    /** Starts {@code gongbao run --once} with these files, none for the sample. */
    ProgramRun once(Path data, int port, Path... files) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("--once", "--timeout", "4m"));
        for (Path file : files) {
            arguments.add(file.toString());
        }
        return run(data, port, arguments);
    }

    /** Returns a port that nobody listens on and no client uses. */
    static int freePort() {
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
