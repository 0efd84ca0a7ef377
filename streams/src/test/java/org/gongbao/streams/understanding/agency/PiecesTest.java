package org.gongbao.streams.understanding.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PiecesTest {

    @Test
    void aTextIsCutAtMarksButNotAtOneBracketedCharacter() {
        // given
        Pieces pieces = new Pieces("，县充（换）电中心、县财政局（国资局）：《办法》\n负责（一");

        // when
        List<String> found = new ArrayList<>();
        while (pieces.next()) {
            found.add("，县充（换）电中心、县财政局（国资局）：《办法》\n负责（一".substring(pieces.start(), pieces.end()));
        }

        // then
        assertThat(found).containsExactly("县充（换）电中心、县财政局", "国资局", "办法", "负责", "一");
    }

    @Test
    void aTextOfMarksHasNoPiece() {
        // given
        Pieces pieces = new Pieces("，。：");

        // when
        boolean any = pieces.next();

        // then
        assertThat(any).isFalse();
        assertThat(new Pieces("").next()).isFalse();
    }
}
