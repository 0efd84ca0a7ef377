package org.gongbao.standalone.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * An issue in which one character of one sentence was changed.
 *
 * @param file the changed file; it has the name of the first one
 * @param documentId the document that the sentence belongs to
 */
record ChangedIssue(Path file, String documentId) {
    /** Lines at either end of a document that may be its title, its number, its signature or its date. */
    private static final int MARGIN = 5;

    /** Shorter lines may be headings or cells of a table. */
    private static final int SENTENCE = 30;

    /** Two particles with the same meaning; neither is part of a name or a number. */
    private static final char PARTICLE = '的';

    private static final char OTHER = '之';

    /**
     * Changes the document in the middle of the issue, or the next one that has a long sentence.
     *
     * @param documents what {@code inspect} says of the issue
     * @param folder for the changed file; made when it is missing
     */
    static ChangedIssue of(Path issue, List<JsonNode> documents, Path folder) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(issue));
        for (int turn = 0; turn < documents.size(); turn++) {
            JsonNode document = documents.get((documents.size() / 2 + turn) % documents.size());
            OptionalInt sentence = sentence(document.path("source"), lines);
            if (sentence.isPresent()) {
                lines.set(
                        sentence.getAsInt(),
                        changed(lines.get(sentence.getAsInt())).orElseThrow());
                Path file = Files.createDirectories(folder).resolve(issue.getFileName());
                Files.writeString(file, String.join("\n", lines) + "\n");
                return new ChangedIssue(file, document.path("id").asString());
            }
        }
        throw new AssertionError("No document of " + issue + " has a sentence to change");
    }

    private static OptionalInt sentence(JsonNode source, List<String> lines) {
        int first = source.path("startLine").asInt() - 1 + MARGIN;
        int last = source.path("endLine").asInt() - 1 - MARGIN;
        int middle = (first + last) / 2;
        return IntStream.rangeClosed(middle, last)
                .filter(line -> changed(lines.get(line)).isPresent())
                .findFirst();
    }

    private static Optional<String> changed(String line) {
        int at = line.indexOf(PARTICLE, SENTENCE / 2);
        return line.length() < SENTENCE || at < 0
                ? Optional.empty()
                : Optional.of(line.substring(0, at) + OTHER + line.substring(at + 1));
    }
}
