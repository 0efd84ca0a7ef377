package org.gongbao.testing.interop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.gongbao.testing.SharedFiles;
import org.junit.jupiter.api.Assumptions;

/** The scripts of {@code testing/interop}. Tests that use them are slow and are skipped where Node is absent. */
public final class NodeScripts {

    private static final long LIMIT_SECONDS = 300;

    private NodeScripts() {}

    /**
     * What a script did.
     *
     * @param exitCode its exit code
     * @param output standard output
     * @param errors standard error
     */
    public record Result(int exitCode, String output, String errors) {}

    /** Runs a script, as {@code verify-webhook.mjs}, with this standard input; installs its packages when they are missing. */
    public static Result run(String script, String input, String... arguments) {
        Path folder = SharedFiles.repositoryRoot().resolve("testing/interop");
        Assumptions.assumeTrue(
                execute(Path.of(""), "", List.of("sh", "-c", "node --version && npm --version"))
                                .exitCode()
                        == 0,
                "skipped: node and npm are not on the PATH");
        install(folder);
        List<String> command = new ArrayList<>(List.of("node", script));
        command.addAll(List.of(arguments));
        return execute(folder, input, command);
    }

    private static synchronized void install(Path folder) {
        if (Files.isDirectory(folder.resolve("node_modules/cloudevents"))) {
            return;
        }
        Result result = execute(folder, "", List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"));
        if (result.exitCode() != 0) {
            throw new IllegalStateException("npm ci failed in " + folder + ": " + result.errors());
        }
    }

    static Result execute(Path folder, String input, List<String> command) {
        try {
            Path in = Files.writeString(Files.createTempFile("node", ".in"), input);
            Path out = Files.createTempFile("node", ".out");
            Path err = Files.createTempFile("node", ".err");
            Process process = new ProcessBuilder(command)
                    .directory(folder.toAbsolutePath().toFile())
                    .redirectInput(in.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
                throw new IllegalStateException(command + " did not end within " + LIMIT_SECONDS + " s; it had printed "
                        + takeText(out).lines().count() + " lines, and as errors: " + takeText(err));
            }
            Files.delete(in);
            return new Result(process.exitValue(), takeText(out), takeText(err));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String takeText(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        Files.delete(file);
        return text;
    }
}
