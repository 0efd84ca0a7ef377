package org.gongbao.streams.understanding.category;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongbao.schemas.category.SubjectClasses;
import org.gongbao.streams.understanding.data.DataFile;
import org.junit.jupiter.api.Test;

class LexiconTest {
    private static final Lexicon LEXICON = Lexicon.load();

    private static List<String> words(String text) {
        return LEXICON.count(text).keySet().stream().map(Lexicon.Word::text).toList();
    }

    @Test
    void ofOverlappingWordsTheLongestCounts() {
        assertThat(words("开展全国土壤普查")).contains("全国土壤普查").doesNotContain("国土", "土壤");
    }

    @Test
    void aWordWithoutAClassKeepsThoseInsideItFromCounting() {
        // when
        List<Lexicon.Word> words = List.copyOf(LEXICON.count("省生态环境厅").keySet());

        // then
        assertThat(words).allSatisfy(word -> assertThat(word.weights()).isEmpty());
    }

    @Test
    void repeatsAreCounted() {
        assertThat(LEXICON.count("水库、水库、水库").values()).containsExactly(3);
    }

    @Test
    void wordsOfATitleComeInItsOrderAndOnce() {
        assertThat(LEXICON.inOrder("燃气和水库，水库和燃气")).containsExactly("燃气", "水库");
    }

    @Test
    void everyRowNamesAKnownClassAndAWeightInBounds() {
        assertThat(DataFile.rows("category/lexicon.tsv", 3))
                .filteredOn(row -> !row.get(1).isEmpty())
                .allSatisfy(row -> {
                    assertThat(SubjectClasses.codes()).as(row.get(0)).contains(row.get(1));
                    assertThat(Double.parseDouble(row.get(2))).as(row.get(0)).isBetween(0.1, 6.0);
                });
    }
}
