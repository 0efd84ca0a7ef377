package org.gongbao.benchmarks.fuzz;

import java.util.random.RandomGenerator;

/** Where the shape of an input comes from: a fuzzer that has learnt what reaches new code, or chance. */
interface Choices {

    /** Returns a number from 0 to one below the bound. */
    int below(int bound);

    /** Returns up to so many characters of any kind. */
    String text(int longest);

    /** Returns whether there is more to take. */
    boolean more();

    /** Choices by chance, so many of them. */
    static Choices random(RandomGenerator random, int count) {
        return new Choices() {
            private int left = count;

            @Override
            public int below(int bound) {
                left--;
                return random.nextInt(bound);
            }

            @Override
            public String text(int longest) {
                left--;
                return random.ints(random.nextInt(longest + 1), 0x20, 0xFFFF)
                        .filter(code -> !Character.isSurrogate((char) code))
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
            }

            @Override
            public boolean more() {
                return left > 0;
            }
        };
    }
}
