package org.gongbao.streams.understanding.category;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.streams.understanding.data.DataFile;

/**
 * A title that decides by itself.
 *
 * @param pattern what the title says
 * @param primary code of the class
 * @param further codes that follow
 */
record TitleRule(Pattern pattern, String primary, List<String> further) {

    static List<TitleRule> load() {
        return DataFile.rows("category/rules.tsv", 4).stream()
                .map(row -> new TitleRule(
                        Pattern.compile(row.get(0)),
                        row.get(1),
                        row.get(2).isEmpty() ? List.of() : List.of(row.get(2).split(","))))
                .toList();
    }

    /** Words of the title that fulfil the rule. */
    Optional<String> evidence(String title) {
        Matcher matcher = pattern.matcher(title);
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }
}
