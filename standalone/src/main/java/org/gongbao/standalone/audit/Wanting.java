package org.gongbao.standalone.audit;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The numbers of those filters that want a document: few of many. Immutable. */
final class Wanting {

    private final int[] sorted;

    private Wanting(int... sorted) {
        this.sorted = sorted;
    }

    static Wanting of(IntStream numbers) {
        return new Wanting(numbers.sorted().toArray());
    }

    boolean has(int number) {
        return Arrays.binarySearch(sorted, number) >= 0;
    }

    IntStream numbers() {
        return Arrays.stream(sorted);
    }
}
