package org.gongbao.benchmarks.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The same piece over and over, in one line and in lines, is what makes a careless pattern slow: 2 s of one core for 100,000 characters at
 * most. {@code testing/fuzz/run.sh} runs it before the fuzzer.
 */
public final class Repetitions {
    private static final int LENGTH = 100_000;
    private static final String TITLE = "云岭县人民政府关于某事的通知\n";

    private Repetitions() {}

    /** Prints each text that takes too long and ends with 1 if there is one. */
    public static void main(String[] arguments) {
        List<String> slow = new ArrayList<>();
        for (String piece : GazetteShapes.pieces()) {
            for (String separator : List.of("", "\n", "，")) {
                String once = piece + separator;
                String text = once.repeat(LENGTH / once.length());
                byte[] issue = (TITLE + "云政发〔2023〕7号\n" + text).getBytes(StandardCharsets.UTF_8);
                check(Work.READ, once, slow, issue);
                check(Work.TAG, once, slow, (TITLE + text).getBytes(StandardCharsets.UTF_8));
            }
        }
        slow.forEach(System.out::println);
        System.out.println(slow.isEmpty() ? "repetitions: all in time" : "repetitions: " + slow.size() + " too slow");
        System.exit(slow.isEmpty() ? 0 : 1);
    }

    private static void check(Work work, String once, List<String> slow, byte[] input) {
        try {
            // it is tagged twice to compare
            Patience.with(work, 2 * LENGTH, input);
        } catch (IllegalStateException | StackOverflowError e) {
            slow.add(work + " «" + once.replace("\n", "\\n") + "»: " + e);
        }
    }
}
