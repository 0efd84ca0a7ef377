package org.gongbao.streams.understanding.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A tab-separated data file among the resources; lines that begin with # are remarks, a single - is an empty cell. */
public final class DataFile {
    private static final String ROOT = "/org/gongbao/streams/understanding/";

    private DataFile() {}

    /**
     * Reads all rows.
     *
     * @param path below the understanding's resources, as {@code agency/departments.tsv}
     * @param columns number of columns that every row must have at least
     * @throws IllegalStateException if the file is missing or a row is too short; the message names file and line
     */
    public static List<List<String>> rows(String path, int columns) {
        try (InputStream stream = open(path)) {
            return parse(path, columns, new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("Data file " + path + " could not be read", e);
        }
    }

    /**
     * Opens a file as it is.
     *
     * @param path below the understanding's resources
     * @throws IllegalStateException if the file is missing
     */
    public static InputStream open(String path) {
        InputStream stream = DataFile.class.getResourceAsStream(ROOT + path);
        if (stream == null) {
            throw new IllegalStateException("Data file " + path + " is missing from the program; build it again");
        }
        return stream;
    }

    /** Reads the first column of all rows. */
    public static List<String> words(String path) {
        return rows(path, 1).stream().map(List::getFirst).toList();
    }

    /** Splits a cell at its bars. */
    public static List<String> list(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split("\\|", -1));
    }

    private static List<List<String>> parse(String path, int columns, BufferedReader reader) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        int number = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<String> cells = Arrays.stream(line.split("\t", -1))
                    .map(cell -> cell.strip().equals("-") ? "" : cell.strip())
                    .toList();
            if (cells.size() < columns) {
                throw new IllegalStateException("Data file " + path + " line " + number + ": " + cells.size()
                        + " columns, but " + columns + " are needed");
            }
            rows.add(cells);
        }
        return rows;
    }
}
