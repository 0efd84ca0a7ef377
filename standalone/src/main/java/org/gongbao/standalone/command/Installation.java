package org.gongbao.standalone.command;

import java.nio.file.Files;
import java.nio.file.Path;
import org.gongbao.standalone.UnfitException;

/** Where the program is installed. */
final class Installation {
    private Installation() {}

    /**
     * Returns the folder with {@code lib} and {@code registry}, as the launcher tells it.
     *
     * @throws UnfitException RUN-038 if it is not complete
     */
    static Path home() {
        Path home = Path.of(System.getProperty("gongbao.home", "standalone/target/gongbao"));
        if (!Files.isDirectory(home.resolve("registry"))) {
            throw new UnfitException(
                    "RUN-038",
                    "The schema registry is missing in " + home
                            + "; start with the launcher ./gongbao, which builds it.");
        }
        return home;
    }
}
