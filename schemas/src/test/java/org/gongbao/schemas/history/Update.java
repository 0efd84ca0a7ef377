package org.gongbao.schemas.history;

import java.nio.file.Path;

/** Files that tests compare, and write when they are told to: {@code -Dupdate=docs}, {@code -Dupdate=schemas}. */
public final class Update {

    private Update() {}

    /** Tells whether files of this kind shall be written now. */
    public static boolean wanted(String kind) {
        return kind.equals(System.getProperty("update"));
    }

    /** Returns the root of the repository. */
    public static Path root() {
        return Path.of(System.getProperty("gongbao.root", ".."))
                .toAbsolutePath()
                .normalize();
    }
}
