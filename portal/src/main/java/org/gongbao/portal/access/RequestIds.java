package org.gongbao.portal.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.regex.Pattern;

/** Names requests, so that an answer, a line of a log and an entry among the changes can be put together. */
final class RequestIds {

    static final String HEADER = "X-Request-Id";

    private static final Pattern USABLE = Pattern.compile("[A-Za-z0-9._:-]{1,128}");

    private RequestIds() {}

    /** Returns the name that the caller, or a proxy, gave; a new one if there is none or it holds what a name does not. */
    static String of(HttpServletRequest request) {
        String given = request.getHeader(HEADER);
        return given != null && USABLE.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
    }
}
