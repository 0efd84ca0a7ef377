package org.gongbao.benchmarks.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Entry point of the fuzzer: lines that look like a gazette. */
public final class SplitterFuzz {

    private SplitterFuzz() {}

    /** Loads classes and rules, which is not what an input costs. */
    public static void fuzzerInitialize() {
        ReadingChecks.read(
                GazetteShapes.text(Choices.random(new Random(1), 400)).getBytes(StandardCharsets.UTF_8));
    }

    /** Reads one input. */
    public static void fuzzerTestOneInput(FuzzedDataProvider data) {
        String text = GazetteShapes.text(new FuzzerChoices(data));
        Patience.with(Work.READ, text.length(), text.getBytes(StandardCharsets.UTF_8));
    }
}
