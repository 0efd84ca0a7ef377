package org.gongbao.standalone;

import picocli.CommandLine;

/** The program's commands for tests of other packages. */
public final class TestCommandLine {
    private TestCommandLine() {}

    /** Returns the commands as the program runs them. */
    public static CommandLine create() {
        return Gongbao.commandLine();
    }
}
