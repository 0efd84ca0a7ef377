package org.gongbao.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The first start of a registry in a directory. The registry makes its tables one by one; a kill in between leaves a database that it takes for
 * one of an old version and refuses for ever. A mark stands beside the database until the registry has answered once: what is found with the
 * mark has given out no identifier, so it is made anew. Uses nothing but the JDK. Used by one thread.
 */
final class FirstRegistryStart {

    private final Path database;
    private final Path mark;

    FirstRegistryStart(Path data) {
        this.database = data.resolve("registry.mv.db");
        this.mark = data.resolve("registry.unfinished");
    }

    /** Removes what a start that was cut short has left, and sets the mark if there is no database; for whoever holds the lock. */
    void begin() throws IOException {
        if (Files.exists(mark)) {
            Files.deleteIfExists(database);
        } else if (Files.notExists(database)) {
            Files.createFile(mark);
        }
    }

    /** The registry has answered: from now on its database counts. */
    void complete() throws IOException {
        Files.deleteIfExists(mark);
    }
}
