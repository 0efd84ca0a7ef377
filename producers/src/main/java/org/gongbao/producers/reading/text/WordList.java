package org.gongbao.producers.reading.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Reads a list of words, one a line, {@code #} begins a comment. */
public final class WordList {

    private WordList() {}

    /**
     * Returns the words of a resource, longest first, so that 办公室 is found before 室.
     *
     * @param owner class beside which the resource lies
     * @param name name of the resource
     * @throws UncheckedIOException if it cannot be read, which means a broken build
     */
    public static List<String> load(Class<?> owner, String name) {
        try (InputStream resource = Objects.requireNonNull(owner.getResourceAsStream(name), name);
                BufferedReader reader = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The word list " + name + " cannot be read", e);
        }
    }
}
