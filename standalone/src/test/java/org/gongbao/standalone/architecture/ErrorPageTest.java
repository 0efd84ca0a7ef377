package org.gongbao.standalone.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page docs/errors.md: every code that the program can print stands there, and no other. */
class ErrorPageTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    /** Three or four capital letters and three digits, but for the names of a digest and a cipher. */
    private static final Pattern CODE = Pattern.compile("\\b(?!SHA-|AES-)[A-Z]{3,4}-[0-9]{3}\\b");

    /** A code that only a comment names is printed by nobody. */
    private static final Pattern COMMENT = Pattern.compile("\\s*+(?:\\*|/\\*|//|#)");

    /** Code, meaning, what to do. */
    private static final Pattern ROW =
            Pattern.compile("\\| ([A-Z]{3,4}-[0-9]{3}) \\| [^|]{10,300} \\| [^|]{7,300} \\|");

    @Test
    void everyCodeOfTheSourcesIsToldOnceAndNoOther() throws IOException {
        // given
        Set<String> printed = new TreeSet<>();
        for (Path source : sources()) {
            printed.addAll(codes(source));
        }

        // when
        List<String> told = told();

        // then
        assertThat(printed).hasSizeGreaterThan(150);
        assertThat(told)
                .as(
                        "docs/errors.md has one row for each code that the sources print; write by hand what is missing, strike what is gone")
                .containsExactlyInAnyOrderElementsOf(printed);
    }

    /** The launcher, and the main sources of all modules but the one that measures the program. */
    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>(List.of(ROOT.resolve("gongbao")));
        for (String module :
                List.of("schemas", "broker", "producers", "streams", "connectors", "portal", "standalone")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module))) {
                files.filter(file -> file.toString().contains("/src/main/java/"))
                        .filter(file -> file.toString().endsWith(".java"))
                        .forEach(sources::add);
            }
        }
        return sources;
    }

    private static List<String> codes(Path source) throws IOException {
        return Files.readAllLines(source).stream()
                .filter(line -> !COMMENT.matcher(line).lookingAt())
                .flatMap(line -> CODE.matcher(line).results())
                .map(MatchResult::group)
                .toList();
    }

    private static List<String> told() throws IOException {
        return Files.readAllLines(ROOT.resolve("docs/errors.md")).stream()
                .flatMap(line -> ROW.matcher(line).results())
                .map(row -> row.group(1))
                .toList();
    }
}
