package org.gongbao.schemas.privacy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Groups of words from a data file among the resources: group, tab, words with bars between; lines that begin with # are remarks. Immutable. */
final class Words {
    private final String file;
    private final Map<String, List<String>> groups;

    private Words(String file, Map<String, List<String>> groups) {
        this.file = file;
        this.groups = Map.copyOf(groups);
    }

    /**
     * Reads a file.
     *
     * @throws IllegalStateException if it is missing or a row has no words; the message names file and line
     */
    static Words load(String file) {
        Map<String, List<String>> groups = new HashMap<>();
        for (List<String> row : rows(file, 2)) {
            groups.computeIfAbsent(row.get(0), any -> new ArrayList<>())
                    .addAll(List.of(row.get(1).split("\\|")));
        }
        groups.replaceAll((group, words) -> List.copyOf(words));
        return new Words(file, groups);
    }

    /**
     * Rows of a data file; lines that begin with # are remarks.
     *
     * @throws IllegalStateException if it is missing or a row has too few columns; the message names file and line
     */
    static List<List<String>> rows(String file, int columns) {
        try (InputStream stream = Words.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("Data file " + file + " is missing from the program; build it again");
            }
            return parse(file, columns, new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("Data file " + file + " could not be read", e);
        }
    }

    private static List<List<String>> parse(String file, int columns, BufferedReader reader) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        int number = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<String> cells =
                    Arrays.stream(line.split("\t", -1)).map(String::strip).toList();
            if (cells.size() < columns) {
                throw new IllegalStateException("Data file " + file + " line " + number + ": " + cells.size()
                        + " columns, but " + columns + " are needed");
            }
            rows.add(cells);
        }
        return rows;
    }

    /**
     * Words of a group.
     *
     * @throws IllegalStateException if the file has no such group
     */
    List<String> of(String group) {
        List<String> words = groups.get(group);
        if (words == null) {
            throw new IllegalStateException("Data file " + file + " has no group " + group);
        }
        return words;
    }
}
