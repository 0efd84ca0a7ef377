package org.gongbao.producers.reading.metamorphic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.gongbao.testing.SharedFiles;

/** The issues that are transformed: invented ones, which are always there, and real ones, where they are at hand. */
final class KnownIssues {

    private KnownIssues() {}

    static List<Issue> invented() {
        return Stream.of(
                        "fictitious-county.md",
                        "fictitious-city.txt",
                        "shapes/city-kinds.md",
                        "shapes/city-addresses.txt",
                        "shapes/county-joint.md",
                        "shapes/county-editorial.txt",
                        "shapes/county-personnel.txt",
                        "shapes/county-red-heads.txt",
                        "shapes/list-of-numbers.md",
                        "shapes/two-column-contents.txt",
                        "shapes/table-contents.md",
                        "shapes/leading-pages.txt",
                        "shapes/unnumbered.txt")
                .map(KnownIssues::resource)
                .toList();
    }

    static List<Issue> shared() {
        return SharedFiles.find("gazettes").map(KnownIssues::folder).orElse(List.of());
    }

    /** Returns the fictitious issues beside which labels lie. */
    static List<Issue> labelled() {
        return folder(SharedFiles.repositoryRoot().resolve("testing/issues"));
    }

    private static List<Issue> folder(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file ->
                            file.toString().endsWith(".txt") || file.toString().endsWith(".md"))
                    .filter(file -> !file.endsWith("README.md"))
                    .sorted()
                    .map(KnownIssues::file)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Issue> all() {
        return Stream.concat(shared().stream(), invented().stream()).toList();
    }

    private static Issue file(Path file) {
        try {
            String name = file.getFileName().toString();
            return Issue.of(name.replaceFirst("[_.].*", ""), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Issue resource(String name) {
        try (InputStream in = Objects.requireNonNull(
                KnownIssues.class.getResourceAsStream("/org/gongbao/producers/reading/" + name), name)) {
            return Issue.of(
                    name.replaceAll("fictitious-|shapes/|\\..*", ""),
                    new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
