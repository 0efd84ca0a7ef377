package org.gongbao.streams.matching;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntConsumer;
import org.gongbao.schemas.filter.DocumentFacts;

/** The numbers of those terms of one document that filters ask for. Not thread-safe. */
final class PresentTerms {

    private static final int FIRST_SIZE = 256;

    private final DocumentFacts document;
    private final BitSet present;
    private int[] numbers = new int[FIRST_SIZE];
    private int size;

    PresentTerms(DocumentFacts document, int terms) {
        this.document = document;
        this.present = new BitSet(terms);
    }

    DocumentFacts document() {
        return document;
    }

    void add(int number) {
        if (!present.get(number)) {
            present.set(number);
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, size * 2);
            }
            numbers[size] = number;
            size++;
        }
    }

    boolean has(int number) {
        return present.get(number);
    }

    void forEach(IntConsumer action) {
        for (int index = 0; index < size; index++) {
            action.accept(numbers[index]);
        }
    }
}
