package org.gongbao.streams.understanding.category;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExemplarVectorsTest {
    private static final Path FILE =
            Path.of("src/main/resources/org/gongbao/streams/understanding", ExemplarVectors.FILE);
    private static final SentenceEncoder ENCODER = SentenceEncoder.load();

    @Test
    void theVectorsThatShipAreThoseOfTheExemplars() throws IOException {
        // given
        List<Exemplar> exemplars = Exemplar.load();
        if (System.getProperty("update") != null) {
            try (OutputStream out = Files.newOutputStream(FILE)) {
                ExemplarTraining.vectors(exemplars, ENCODER).write(out);
            }
        }

        // when
        ExemplarVectors shipped;
        try (var in = Files.newInputStream(FILE)) {
            shipped = ExemplarVectors.read(in);
        }

        // then
        assertThat(shipped.fingerprint())
                .as("run with -Dupdate to compute the vectors anew")
                .isEqualTo(ExemplarVectors.fingerprint(exemplars));
        for (int i = 0; i < exemplars.size(); i += 40) {
            float[] now = shipped.space().place(ENCODER.encode(exemplars.get(i).bare()));
            assertThat(MeaningSpace.nearness(now, shipped.space().vectors().get(i)))
                    .as(exemplars.get(i).title())
                    .isGreaterThan(0.95);
        }
    }
}
