package org.gongbao.standalone.line;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.gongbao.schemas.identity.Identities;
import org.gongbao.standalone.UnfitException;

/**
 * An open-data portal that is to be kept in step.
 *
 * @param url address of the CKAN site, without /api
 * @param tokenFile file that holds the API token, which never enters a topic
 */
public record CkanPortal(URI url, Path tokenFile) {
    /** What every such name begins with. */
    static final String PREFIX = "ckan-";

    private static final int LONGEST_NAME = 63;

    /**
     * Checks address and file.
     *
     * @throws UnfitException RUN-037 if one of them is missing or cannot be used
     */
    public static CkanPortal of(String url, Path tokenFile) {
        if (tokenFile == null) {
            throw new UnfitException(
                    "RUN-037", "--ckan needs --ckan-token-file FILE, a file that holds the API token.");
        }
        if (!Files.isReadable(tokenFile)) {
            throw new UnfitException(
                    "RUN-037", "The token file " + tokenFile + " cannot be read; check the path and its permissions.");
        }
        if (!url.matches("https?://[^/]+.*")) {
            throw new UnfitException(
                    "RUN-037", "--ckan " + url + " is no http or https address, as https://data.example.org.");
        }
        return new CkanPortal(URI.create(url), tokenFile.toAbsolutePath().normalize());
    }

    /**
     * Returns the name under which the portal is known: it follows from its address, so that another portal on the same data directory begins
     * at the first document instead of where the former one stood.
     */
    public String name() {
        String host = url.getRawAuthority().replaceFirst("^.*@", "");
        String place = (host + url.getRawPath()).toLowerCase(Locale.ROOT);
        // a hyphen is doubled: a-b.org and a.b.org are two
        String name = PREFIX + place.replaceFirst("/+$", "").replace("-", "--").replaceAll("[^a-z0-9-]", "-");
        return name.length() <= LONGEST_NAME
                ? name
                : name.substring(0, LONGEST_NAME - 9) + "-"
                        + Identities.sha256(place).substring(0, 8);
    }
}
