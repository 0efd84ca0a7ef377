package org.gongbao.testing.ckan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gongbao.testing.SharedFiles;
import org.junit.jupiter.api.Assumptions;

/**
 * A CKAN that runs already: environment variables CKAN_URL and CKAN_TOKEN_FILE, as testing/ckan/ckan-up.sh prints them, and CKAN_PYTHON, a
 * Python that has ckanapi.
 *
 * @param url address of the portal
 * @param tokenFile file with the token of an administrator
 */
public record RealCkan(URI url, Path tokenFile) {

    private static final String HINT =
            "needs a CKAN: run testing/ckan/run-tests.sh, or set CKAN_URL, CKAN_TOKEN_FILE and CKAN_PYTHON";

    /** Returns the portal; without one skips the test, but fails where CI=true says that there has to be one. */
    public static RealCkan require() {
        String url = required("CKAN_URL");
        String tokenFile = required("CKAN_TOKEN_FILE");
        return new RealCkan(URI.create(url), Path.of(tokenFile));
    }

    /** Returns the token. */
    public String token() {
        try {
            return Files.readString(tokenFile).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Runs testing/ckan/read_back.py, which reads with PyPI's ckanapi and without a token; fails if that fails.
     *
     * @param arguments see there
     * @return its lines
     */
    public List<String> readBack(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                required("CKAN_PYTHON"),
                SharedFiles.repositoryRoot()
                        .resolve("testing/ckan/read_back.py")
                        .toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("CKAN_URL", url.toString());
        builder.environment().put("PYTHONIOENCODING", "utf-8");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output.lines().toList();
    }

    private static String required(String variable) {
        String value = System.getenv(variable);
        if ("true".equals(System.getenv("CI"))) {
            assertThat(value).as(HINT).isNotNull();
        }
        Assumptions.assumeTrue(value != null, "skipped: " + HINT);
        return value;
    }
}
