package org.gongbao.testing.recipes;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;

/** Gets what a recipe needs. Where a tool or a package source is out of reach, the test is skipped; any other failure is one. */
final class Installation {

    private static final Duration LIMIT = Duration.ofMinutes(5);

    private static final Pattern OUT_OF_REACH = Pattern.compile(
            "not found$|Temporary failure|Could not resolve|Could not connect|Failed to establish|NewConnectionError|ConnectTimeout"
                    + "|ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|no such host|dial tcp|i/o timeout|Unable to locate package"
                    + "|Permission denied|are you root|toolchain not available|ensurepip is not available",
            Pattern.MULTILINE);

    private static final Map<Recipe, String> MISSING = new ConcurrentHashMap<>();

    private Installation() {}

    /** Makes a recipe ready, once a run. */
    static void prepare(Recipe recipe) {
        String missing = MISSING.computeIfAbsent(recipe, Installation::missing);
        Assumptions.assumeTrue(
                missing.isEmpty(),
                () -> "skipped: what the recipe for " + recipe + " needs is out of reach: " + missing);
    }

    /** Installs, and tells what is out of reach; empty if nothing is. */
    private static String missing(Recipe recipe) {
        for (String line : recipe.preparation()) {
            Map<String, String> environment =
                    Map.of("RECIPES", Recipe.installation().toString());
            try (BoundedProcess process =
                    BoundedProcess.start(LIMIT, recipe.folder(), environment, List.of("sh", "-c", line))) {
                if (process.awaitEnd() != 0) {
                    String report = line + process.report();
                    if (OUT_OF_REACH.matcher(report).find()) {
                        return report;
                    }
                    throw new IllegalStateException("The recipe for " + recipe + " cannot be installed: " + report);
                }
            }
        }
        return "";
    }
}
