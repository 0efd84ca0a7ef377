package org.gongbao.schemas.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/** Reads the tables beside this class; lines that begin with # are remarks. */
final class PlaceTable {
    private PlaceTable() {}

    /** Reads 2014-12-31; the parser of the library would be made ready for a few hundred days only. */
    static LocalDate day(String cell) {
        String[] parts = cell.split("-", -1);
        return LocalDate.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }

    static List<String[]> rows(String file) {
        try (InputStream resource = PlaceTable.class.getResourceAsStream(file);
                BufferedReader reader = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The table of places " + file + " cannot be read", e);
        }
    }
}
