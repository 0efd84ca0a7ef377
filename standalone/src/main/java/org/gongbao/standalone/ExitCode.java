package org.gongbao.standalone;

import org.gongbao.schemas.error.GongbaoException;

/** What the program tells its caller when it ends. */
public final class ExitCode {
    /** All is well. */
    public static final int OK = 0;
    /** An audit found something missing or contradictory. */
    public static final int NOT_EXACT = 1;
    /** Some input was refused; the rest went through. */
    public static final int INPUT_REFUSED = 2;
    /** Something did not settle in time. */
    public static final int NOT_SETTLED = 3;
    /** The machine is not fit: no JDK, port taken, disk full. */
    public static final int UNFIT = 4;
    /** Some deliveries were given up: tried as often as the schedule allows. */
    public static final int NOT_DELIVERED = 5;
    /** The command line was wrong. */
    public static final int USAGE = 64;
    /** A defect of the program. */
    public static final int DEFECT = 70;
    /** A part did not come up in time, though nothing is wrong with the machine: start once more; EX_TEMPFAIL of sysexits. */
    public static final int TRY_AGAIN = 75;
    /** Stopped by Ctrl-C. */
    public static final int INTERRUPTED = 130;

    private ExitCode() {}

    /** Returns the exit code that an error leads to. */
    public static int of(Throwable error) {
        return switch (error) {
            case UnfitException _ -> UNFIT;
            case GongbaoException coded
            when coded.code().startsWith("READ-")
                    || coded.code().startsWith("RVW-")
                    || coded.code().startsWith("AGY-")
                    || coded.code().startsWith("TEN-")
                    || coded.code().startsWith("POR-") -> INPUT_REFUSED;
            case GongbaoException coded when coded.code().equals("RUN-043") -> TRY_AGAIN;
            case GongbaoException coded when coded.code().startsWith("RUN-") -> UNFIT;
            default -> DEFECT;
        };
    }
}
