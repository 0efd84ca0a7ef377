package org.gongbao.streams.understanding.category;

import java.util.List;
import org.gongbao.streams.understanding.data.DataFile;

/**
 * A title that nobody issued, with the class under which portals file such documents.
 *
 * @param category code of its class
 * @param further codes of classes that fit too
 * @param title whole title
 */
record Exemplar(String category, List<String> further, String title) {
    static final String FILE = "category/exemplars.tsv";

    /** All exemplars, in the order of the data file. */
    static List<Exemplar> load() {
        return DataFile.rows(FILE, 3).stream()
                .map(row -> new Exemplar(row.get(0), codes(row.get(1)), row.get(2)))
                .toList();
    }

    /** Splits a cell of codes at its commas. */
    static List<String> codes(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(","));
    }

    /** What the exemplar is compared by. */
    String bare() {
        return SubjectTitle.of(title).bare();
    }
}
