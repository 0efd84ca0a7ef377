package org.gongbao.benchmarks.quality;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * An issue and what people found in it.
 *
 * @param name name for tables
 * @param file the issue
 * @param truth what people found, in the form of the truth files
 */
record LabelledIssue(String name, Path file, JsonNode truth) {

    /** Returns the issues of a repository: the shared ones, if they lie beside it, and the fictitious ones. */
    static List<LabelledIssue> of(Path repository, Path shared) throws IOException {
        return Stream.concat(shared(shared).stream(), fictitious(repository).stream())
                .toList();
    }

    /** Returns the fictitious issues of a repository: those that rules may be improved by, and those that were examined once. */
    static List<LabelledIssue> fictitious(Path repository) throws IOException {
        List<LabelledIssue> issues = new ArrayList<>();
        for (String folder : List.of("issues", "examination", "rehearsal")) {
            issues.addAll(beside(repository.resolve("testing").resolve(folder)));
        }
        return List.copyOf(issues);
    }

    /** Returns the fictitious issues of a folder, each with its labels beside it. */
    static List<LabelledIssue> beside(Path folder) throws IOException {
        return labelled(folder, LabelledIssue::issueOf);
    }

    /** Returns the shared issues; none if they are not there. */
    static List<LabelledIssue> shared(Path shared) throws IOException {
        Path truth = shared.resolve("truth");
        return Files.isDirectory(truth) ? labelled(truth, labels -> sharedIssueOf(shared, labels)) : List.of();
    }

    private static List<LabelledIssue> labelled(Path folder, UnaryOperator<Path> issueOf) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(labels -> read(labels, issueOf.apply(labels)))
                    .toList();
        }
    }

    private static Path issueOf(Path labels) {
        String text = labels.toString().replaceFirst("\\.json$", ".txt");
        return Files.exists(Path.of(text)) ? Path.of(text) : Path.of(text.replaceFirst("\\.txt$", ".md"));
    }

    private static Path sharedIssueOf(Path shared, Path labels) {
        try (Stream<Path> files = Files.list(shared.resolve("gazettes"))) {
            return files.filter(file -> file.getFileName().toString().startsWith(nameOf(labels) + "_"))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LabelledIssue read(Path labels, Path issue) {
        try {
            return new LabelledIssue(nameOf(labels), issue, new ObjectMapper().readTree(labels.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String nameOf(Path labels) {
        return labels.getFileName().toString().replace(".json", "");
    }
}
