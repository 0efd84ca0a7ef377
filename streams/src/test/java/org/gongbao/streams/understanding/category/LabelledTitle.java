package org.gongbao.streams.understanding.category;

import java.util.List;
import org.gongbao.streams.understanding.data.DataFile;

/**
 * A title that nobody issued, labelled apart from the exemplars and written after the lexicon was, so that it can tell how well both hold.
 *
 * @param set name of the set that it was written with
 * @param category code of its class
 * @param also codes of classes that are right too
 * @param title without issuer
 */
record LabelledTitle(String set, String category, List<String> also, String title) {

    static List<LabelledTitle> load() {
        return DataFile.rows("category/labelled-titles.tsv", 4).stream()
                .map(row -> new LabelledTitle(row.get(0), row.get(1), Exemplar.codes(row.get(2)), row.get(3)))
                .toList();
    }
}
