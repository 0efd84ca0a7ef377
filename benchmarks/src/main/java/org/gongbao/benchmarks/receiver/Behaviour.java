package org.gongbao.benchmarks.receiver;

/** What the receiver does with a request; its name in lower case is the first part of the path. */
public enum Behaviour {
    /** Answers 200 at once. */
    OK,
    /** Reads and answers nothing for 40 s. */
    HANG,
    /** Answers 500. */
    ERROR,
    /** Answers 200, one byte a second. */
    DRIP,
    /** Answers 429 and asks for a minute of rest. */
    BUSY,
    /** Answers 200 at once, says that it closes, and closes. */
    CLOSE;

    private static final Behaviour[] ALL = values();

    static Behaviour of(int ordinal) {
        return ALL[ordinal];
    }
}
