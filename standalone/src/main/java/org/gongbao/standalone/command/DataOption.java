package org.gongbao.standalone.command;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option {@code --data}. */
final class DataOption {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder that holds everything the program keeps; default: data beside the launcher.")
    private Path data;

    /** Returns the folder. */
    Path folder() {
        return data != null ? data : Path.of(System.getProperty("gongbao.launcher", "."), "data");
    }
}
