package org.gongbao.standalone.run;

import java.nio.file.Path;
import java.util.List;

/** Takes a file in: reads it and publishes what is new in it. */
@FunctionalInterface
interface FileIntake {
    /** Takes one file; what is wrong with it stands in the result. An archive gives a result for each of its files. */
    List<TakenFile> take(Path file);
}
