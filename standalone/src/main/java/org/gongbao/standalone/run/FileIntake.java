package org.gongbao.standalone.run;

import java.nio.file.Path;

/** Takes a file in: reads it and publishes what is new in it. */
@FunctionalInterface
interface FileIntake {
    /** Takes one file; what is wrong with the file stands in the result. */
    TakenFile take(Path file);
}
