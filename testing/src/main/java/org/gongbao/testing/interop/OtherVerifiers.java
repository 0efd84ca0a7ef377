package org.gongbao.testing.interop;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gongbao.testing.SharedFiles;
import org.gongbao.testing.interop.NodeScripts.Result;
import org.junit.jupiter.api.Assumptions;

/** Verifiers of webhooks in Python and Go. Tests that use them are slow and are skipped where these cannot be had. */
public final class OtherVerifiers {

    private static final Path FOLDER = SharedFiles.repositoryRoot().resolve("testing/interop");

    private OtherVerifiers() {}

    /** Verifies {@code {"secret", "headers", "body"}} with the Python package of Standard Webhooks. */
    public static synchronized Result python(String input) {
        if (!Files.isDirectory(FOLDER.resolve(".venv"))) {
            String install =
                    "python3 -m venv .venv && .venv/bin/pip install -q standardwebhooks==1.1.0 || { rm -rf .venv; exit 1; }";
            Result made = NodeScripts.execute(FOLDER, "", List.of("sh", "-c", install));
            Assumptions.assumeTrue(
                    made.exitCode() == 0, "skipped: python3 or its package standardwebhooks cannot be had");
        }
        return NodeScripts.execute(FOLDER, input, List.of(".venv/bin/python", "verify_webhook.py"));
    }

    /** Verifies {@code {"secret", "headers", "body"}} with the Go module of Standard Webhooks. */
    public static synchronized Result go(String input) {
        Result made = NodeScripts.execute(FOLDER.resolve("go"), "", List.of("sh", "-c", "go build -o /dev/null ."));
        Assumptions.assumeTrue(made.exitCode() == 0, "skipped: go or the module of Standard Webhooks cannot be had");
        return NodeScripts.execute(FOLDER.resolve("go"), input, List.of("go", "run", "."));
    }
}
