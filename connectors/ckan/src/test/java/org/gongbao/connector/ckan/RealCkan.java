package org.gongbao.connector.ckan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * A CKAN that runs already: environment variables CKAN_URL and CKAN_TOKEN_FILE, as testing/ckan/ckan-up.sh prints them.
 *
 * @param url address of the portal
 * @param token token of an administrator
 */
public record RealCkan(URI url, String token) {

    /** Returns the portal; without one skips the test, but fails where CI=true says that there has to be one. */
    public static RealCkan require() {
        String url = System.getenv("CKAN_URL");
        String tokenFile = System.getenv("CKAN_TOKEN_FILE");
        boolean given = url != null && tokenFile != null;
        String hint = "needs a CKAN: run testing/ckan/run-tests.sh, or set CKAN_URL and CKAN_TOKEN_FILE";
        if ("true".equals(System.getenv("CI"))) {
            assertThat(given).as(hint).isTrue();
        }
        Assumptions.assumeTrue(given, hint);
        try {
            return new RealCkan(
                    URI.create(url), Files.readString(Path.of(tokenFile)).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
