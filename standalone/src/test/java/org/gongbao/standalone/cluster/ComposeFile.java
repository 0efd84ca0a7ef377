package org.gongbao.standalone.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongbao.testing.SharedFiles;

/** What docker-compose.yml gives its containers: the cluster of the tests runs with the same files. */
final class ComposeFile {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)(?::-([^}]*))?}");

    private final String text;

    private ComposeFile(String text) {
        this.text = text;
    }

    static ComposeFile read() {
        Path file = SharedFiles.repositoryRoot().resolve("docker-compose.yml");
        try {
            return new ComposeFile(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns one of the files under {@code configs}.
     *
     * @param variables values of the environment; others have their defaults
     */
    String config(String name, Map<String, String> variables) {
        String begin = "\n  " + name + ":\n    content: |\n";
        int from = text.indexOf(begin, text.indexOf("\nconfigs:\n"));
        if (from < 0) {
            throw new IllegalArgumentException("docker-compose.yml has no configuration " + name);
        }
        String content = text.substring(from + begin.length())
                .lines()
                .takeWhile(line -> line.isBlank() || line.startsWith("      "))
                .map(line -> line.isBlank() ? "" : line.substring(6))
                .collect(Collectors.joining("\n", "", "\n"));
        return VARIABLE.matcher(content)
                .replaceAll(variable -> Matcher.quoteReplacement(
                        variables.getOrDefault(variable.group(1), variable.group(2) == null ? "" : variable.group(2))))
                .replace("$$", "$");
    }
}
