package org.gongbao.standalone.data;

import java.net.URI;
import java.nio.file.Path;
import org.apache.logging.log4j.core.config.Configurator;

/** Where a run logs to. */
public final class RunLog {
    private static final String FILE = "gongbao.log";
    private static final URI CONFIGURATION = URI.create("classpath:log4j2-run.xml");

    private RunLog() {}

    /**
     * Sends all that is logged from now on into the file {@code gongbao.log} of the data directory, as the terminal belongs to people. Logging may have
     * begun before, for the Java machine's own logging goes there too; so what it is told here must also reach a logger that exists.
     */
    public static void into(DataDirectory directory) {
        Path file = directory.resolve(FILE);
        System.setProperty("gongbao.log.file", file.toString());
        System.setProperty("log4j2.configurationFile", CONFIGURATION.toString());
        Configurator.reconfigure(CONFIGURATION);
    }
}
