package org.gongbao.benchmarks;

/** One thing that is measured end to end. */
public interface Benchmark {

    /** Name on the command line. */
    String name();

    /**
     * Measures, baseline and ours in the same run.
     *
     * @param quick true: end within 50 s, with fewer or shorter runs
     * @throws Exception if something could not be measured; a figure is never made up
     */
    Measurement measure(boolean quick) throws Exception;
}
