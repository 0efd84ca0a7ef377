package org.gongbao.benchmarks.receiver;

import java.io.IOException;

/** Ends a process with its standard input, so that it does not outlive the one that started it. */
final class InputEnd {

    private InputEnd() {}

    static void exit() {
        try {
            while (System.in.read() >= 0) {
                // nobody says anything: only the end counts
            }
        } catch (IOException e) {
            System.err.println(e);
        }
        System.exit(0);
    }
}
