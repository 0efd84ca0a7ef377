package org.gongbao.benchmarks.fuzz;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The checks of the fuzzer on inputs by chance; a seed that fails is named by its test. */
class ChanceTest {

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void readsWhateverLooksLikeAGazetteInParts(long seed) {
        // given
        String text = GazetteShapes.text(Choices.random(new Random(seed), 600));

        // then
        assertThatCode(() -> ReadingChecks.read(text.getBytes(StandardCharsets.UTF_8)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void readsAnyBytes(long seed) {
        // given
        byte[] bytes = new byte[2_000];
        new Random(seed).nextBytes(bytes);

        // then
        assertThatCode(() -> ReadingChecks.read(bytes)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void tagsWhateverLooksLikeADocumentInParts(long seed) {
        // given
        String text = GazetteShapes.text(Choices.random(new Random(seed), 300));

        // then
        assertThatCode(() -> TaggingChecks.tag(text)).doesNotThrowAnyException();
    }
}
