package org.gongbao.streams.understanding.category;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongbao.streams.understanding.data.DataFile;

/**
 * What {@code weighing.tsv} says: one weighing for exemplars that vote by meaning, one for exemplars that vote by characters. Immutable.
 *
 * @param byMeaning where the embedding model is at work
 * @param byCharacters where it is not
 */
record Weighings(Weighing byMeaning, Weighing byCharacters) {
    static final String FILE = "category/weighing.tsv";

    static Weighings load() {
        List<List<String>> rows = DataFile.rows(FILE, 3);
        return new Weighings(column(rows, 1), column(rows, 2));
    }

    /** The one that fits how the exemplars voted. */
    Weighing of(Findings findings) {
        return findings.byMeaning() ? byMeaning : byCharacters;
    }

    private static Weighing column(List<List<String>> rows, int column) {
        Map<String, Double> values =
                rows.stream().collect(Collectors.toMap(List::getFirst, row -> Double.valueOf(row.get(column))));
        return new Weighing(
                values.get("text"),
                values.get("remit"),
                values.get("vote"),
                values.get("sharpness"),
                values.get("least"),
                values.get("least-share"),
                new Calibration(
                        values.get("slope"),
                        values.get("agreement"),
                        values.get("offset"),
                        values.get("rule"),
                        values.get("further-slope"),
                        values.get("further-offset")));
    }
}
