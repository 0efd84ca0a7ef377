package org.gongbao.benchmarks.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;

/**
 * Choices of the fuzzer.
 *
 * @param data what it hands out
 */
record FuzzerChoices(FuzzedDataProvider data) implements Choices {

    @Override
    public int below(int bound) {
        return data.consumeInt(0, bound - 1);
    }

    @Override
    public String text(int longest) {
        return data.consumeString(longest);
    }

    @Override
    public boolean more() {
        return data.remainingBytes() > 0;
    }
}
