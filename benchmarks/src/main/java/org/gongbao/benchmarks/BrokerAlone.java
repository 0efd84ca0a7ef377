package org.gongbao.benchmarks;

import java.nio.file.Path;
import org.gongbao.broker.EmbeddedKafka;

/** The embedded broker and nothing else: the baseline of {@link StartBenchmark}. Ends when it is told to. */
final class BrokerAlone {

    static final String READY = "READY";

    private BrokerAlone() {}

    /** @param arguments the data directory */
    public static void main(String[] arguments) throws InterruptedException {
        try (EmbeddedKafka broker = EmbeddedKafka.start(Path.of(arguments[0]), 0)) {
            System.out.println(READY);
            System.out.close();
            Thread.currentThread().join();
        }
    }
}
