package org.gongbao.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of the program. */
public final class Version {
    private Version() {}

    /** Returns the version that the build wrote, as {@code 0.1.0}. */
    public static String current() {
        Properties properties = new Properties();
        try (InputStream in = Version.class.getResourceAsStream("/gongbao-version.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("The program's own version cannot be read", e);
        }
        return properties.getProperty("version");
    }
}
