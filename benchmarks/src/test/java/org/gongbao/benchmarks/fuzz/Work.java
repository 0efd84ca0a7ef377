package org.gongbao.benchmarks.fuzz;

import java.nio.charset.StandardCharsets;

/** What is done with an input, all checks included. */
enum Work {
    /** Reads it as a file. */
    READ {
        @Override
        void on(byte[] input) {
            ReadingChecks.read(input);
        }
    },
    /** Tags it, in UTF-8, as a document: twice, to compare. */
    TAG {
        @Override
        void on(byte[] input) {
            TaggingChecks.tag(new String(input, StandardCharsets.UTF_8));
        }
    };

    abstract void on(byte[] input);
}
