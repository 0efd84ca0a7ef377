package org.gongbao.testing.recipes;

import java.util.Objects;

/** The Java that runs the tests, and their class path, for programs beside them. */
final class JavaCommand {

    private JavaCommand() {}

    /** Returns the program. */
    static String program() {
        return ProcessHandle.current().info().command().orElse("java");
    }

    /** Returns the class path. */
    static String classPath() {
        return Objects.requireNonNullElseGet(
                System.getProperty("surefire.test.class.path"), () -> System.getProperty("java.class.path"));
    }
}
