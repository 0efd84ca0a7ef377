package org.gongbao.portal.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Limits requests that come with a key, each key by itself, and says in every answer how many are left: {@code RateLimit} and {@code RateLimit-Policy}
 * as the draft of the IETF's httpapi group has them. What is too much is answered 429 with {@code Retry-After}. Each portal counts for itself.
 */
public final class RateLimitFilter extends OncePerRequestFilter {

    private static final int TOO_MANY_REQUESTS = 429;

    private final RateWindows windows;
    private final Clock clock;

    /**
     * Makes a filter.
     *
     * @param perMinute requests a minute that each key may make; 0 = no limit
     */
    public RateLimitFilter(int perMinute, Clock clock) {
        this.windows = new RateWindows(perMinute);
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Object key = request.getAttribute(ApiKeyFilter.KEY);
        if (key == null || windows.perMinute() == 0) {
            chain.doFilter(request, response);
            return;
        }
        RateWindows.Count count = windows.count((Integer) key, clock.instant());
        response.setHeader("RateLimit-Policy", "\"key\";q=" + windows.perMinute() + ";w=" + RateWindows.SECONDS);
        response.setHeader("RateLimit", "\"key\";r=" + count.left() + ";t=" + count.seconds());
        if (count.isWithin()) {
            chain.doFilter(request, response);
        } else {
            refuse(response, count.seconds());
        }
    }

    private void refuse(HttpServletResponse response, long seconds) throws IOException {
        response.setStatus(TOO_MANY_REQUESTS);
        response.setHeader("Retry-After", Long.toString(seconds));
        response.setContentType("application/problem+json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter()
                .write(
                        "{\"type\":\"urn:gongbao:error:POR-029\",\"title\":\"Too Many Requests\",\"status\":429,\"code\":\"POR-029\",\"detail\":\"This key may make "
                                + windows.perMinute() + " requests a minute; try again in " + seconds + " s\"}");
    }
}
