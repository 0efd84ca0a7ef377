package org.gongbao.connector.webhook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version that the build gave this connector. */
final class ConnectorVersion {

    /** As 1.2.3. */
    static final String VERSION = read();

    private ConnectorVersion() {}

    private static String read() {
        try (InputStream in = ConnectorVersion.class.getResourceAsStream("build.properties")) {
            Properties build = new Properties();
            build.load(in);
            return build.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException("build.properties is missing in the connector's jar; build it again", e);
        }
    }
}
