package org.gongbao.benchmarks.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Entry point of the fuzzer: a document whose text looks like one in parts. */
public final class TaggersFuzz {

    private TaggersFuzz() {}

    /** Loads classes and rules, which is not what an input costs. */
    public static void fuzzerInitialize() {
        TaggingChecks.tag(GazetteShapes.text(Choices.random(new Random(1), 400)));
    }

    /** Tags one input. */
    public static void fuzzerTestOneInput(FuzzedDataProvider data) {
        String text = GazetteShapes.text(new FuzzerChoices(data));
        Patience.with(Work.TAG, 2 * text.length(), text.getBytes(StandardCharsets.UTF_8));
    }
}
