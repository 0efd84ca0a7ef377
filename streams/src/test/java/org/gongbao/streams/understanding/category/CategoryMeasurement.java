package org.gongbao.streams.understanding.category;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gongbao.testing.SharedFiles;
import org.junit.jupiter.api.Test;

/**
 * Measures the classes, fits {@code weighing.tsv} and writes {@code docs/quality-categories.md}; no test, so it runs only when asked for:
 * {@code mvn -Dquick -pl streams -am test -Dtest=CategoryMeasurement -Dupdate -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class CategoryMeasurement {
    private static final Path WEIGHING =
            Path.of("src/main/resources/org/gongbao/streams/understanding", Weighings.FILE);

    @Test
    void measure() throws IOException {
        SentenceEncoder encoder = SentenceEncoder.load();
        Samples samples = Samples.gather(encoder);
        Weighings weighings = WeighingFit.fit(samples);
        HeldOut heldOut = new HeldOut(samples, weighings);
        String page = new CategoryPage(samples, weighings, heldOut, EncoderSpeed.measure(encoder)).write();
        System.out.println(page);
        System.out.println(WeighingFile.text(weighings, samples));
        if (System.getProperty("update") != null) {
            requireShared(samples);
            Files.writeString(WEIGHING, WeighingFile.text(weighings, samples));
            Files.writeString(SharedFiles.repositoryRoot().resolve("docs/quality-categories.md"), page);
        }
        if (System.getProperty("gongbao.wrong") != null) {
            wrong(samples, heldOut);
        }
    }

    /** Weights fitted without the shared gazettes must not ship by mistake. */
    private static void requireShared(Samples samples) {
        if (samples.shared().isEmpty()) {
            throw new IllegalStateException(
                    "The shared gazettes are not there; set GONGBAO_SHARED to the folder that holds them");
        }
    }

    private static void wrong(Samples samples, HeldOut heldOut) {
        List<LabelledTitle> titles = LabelledTitle.load();
        for (int i = 0; i < titles.size(); i++) {
            print(samples.labelled().get(i), titles.get(i).title(), heldOut);
        }
        int number = 0;
        for (Sample sample : Stream.concat(samples.shared().stream(), samples.fictitious().stream())
                .toList()) {
            number++;
            print(sample, "document " + number, heldOut);
        }
    }

    private static void print(Sample sample, String title, HeldOut heldOut) {
        List<Weighing.Choice> choices = heldOut.choose(sample);
        if (!sample.strict(choices.getFirst().code())) {
            System.out.println((sample.accepts(choices.getFirst().code()) ? "SECOND " : "WRONG ")
                    + sample.source() + " " + sample.category() + sample.also() + " -> "
                    + choices.stream().map(c -> c.code() + "=" + c.confidence()).toList()
                    + (sample.findings().decided().isPresent() ? " RULE " : " ") + title + " "
                    + choices.stream()
                            .map(c -> sample.findings().evidence().of(c.code()))
                            .toList());
        }
    }
}
