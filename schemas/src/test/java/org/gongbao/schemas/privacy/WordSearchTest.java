package org.gongbao.schemas.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordSearchTest {
    private static final WordSearch SEARCH = new WordSearch(List.of("住址", "未成年", "住", "未成年人", "号楼"));

    @Test
    void wordsThatATextHoldsComeInTheOrderInWhichTheyWereGiven() {
        assertThat(SEARCH.in("未成年人的住址")).containsExactly("住址", "未成年", "住", "未成年人");
    }

    @Test
    void aWordThatIsCutOffAtTheEndIsNotHeld() {
        assertThat(SEARCH.in("三号")).isEmpty();
        assertThat(SEARCH.in("")).isEmpty();
    }

    @Test
    void aWordThatStandsTwiceIsToldOnce() {
        assertThat(SEARCH.in("三号楼、四号楼")).containsExactly("号楼");
    }
}
