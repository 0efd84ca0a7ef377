package org.gongbao.streams.understanding.category;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WordPiecesTest {
    private static final WordPieces PIECES = new WordPieces(Map.of(
            "[CLS]", 1, "[SEP]", 2, "[UNK]", 3, "水", 10, "库", 11, "5", 20, "##g", 21, "20", 22, "##30", 23, "2", 24));

    @Test
    void chineseCharactersAreCutOneByOneBetweenTheMarksOfStartAndEnd() {
        assertThat(PIECES.encode("水库", 9)).containsExactly(1, 10, 11, 2);
    }

    @Test
    void wordsAndNumbersAreCutIntoTheirLongestKnownParts() {
        assertThat(PIECES.encode("5g水2030", 9)).containsExactly(1, 20, 21, 10, 22, 23, 2);
    }

    @Test
    void aWordWithAnUnknownPartIsUnknownAsAWhole() {
        assertThat(PIECES.encode("5x水", 9)).containsExactly(1, 3, 10, 2);
    }

    @Test
    void blanksPartWordsAndAreNoPieces() {
        assertThat(PIECES.encode("5\u3000g 水", 9)).containsExactly(1, 20, 3, 10, 2);
    }

    @Test
    void whatIsTooLongIsCutOff() {
        assertThat(PIECES.encode("水".repeat(1_000_000), 5)).containsExactly(1, 10, 10, 10, 2);
        assertThat(PIECES.encode("20" + "30".repeat(500_000), 5)).containsExactly(1, 22, 23, 23, 2);
    }

    @Test
    void anEmptyTextHasNothingButTheMarks() {
        assertThat(PIECES.encode("", 5)).containsExactly(1, 2);
    }
}
