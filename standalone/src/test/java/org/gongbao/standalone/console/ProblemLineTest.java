package org.gongbao.standalone.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProblemLineTest {
    @Test
    void theFileIsNamedOnceWithTheLine() {
        // when
        String line = ProblemLine.of("READ-004", "broken.txt", 3, "broken.txt: The file is neither.");

        // then
        assertThat(line).isEqualTo("READ-004 broken.txt line 3: The file is neither.");
    }

    @Test
    void aMessageWithoutTheNameOfItsFileGetsIt() {
        // when
        String line = ProblemLine.of("READ-002", "huge.txt", 0, "The file is too large.");

        // then
        assertThat(line).isEqualTo("READ-002 huge.txt: The file is too large.");
    }
}
