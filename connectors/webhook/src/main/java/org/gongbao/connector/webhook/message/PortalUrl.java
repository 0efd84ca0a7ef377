package org.gongbao.connector.webhook.message;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The address of the portal, which names the platform to receivers. */
public final class PortalUrl {

    private static final Pattern HOST = Pattern.compile("https?://(\\[[^\\]]*\\]|[^/:?#]*)");

    private PortalUrl() {}

    /** Returns the address without a slash at its end. */
    static String plain(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    /** Returns the name of the host, which receivers of CloudEvents allow as an origin. */
    public static String origin(String url) {
        Matcher host = HOST.matcher(url);
        return host.lookingAt() ? host.group(1) : url;
    }
}
