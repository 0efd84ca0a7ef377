package org.gongbao.portal.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Limits requests that come with a key, all keys of a tenant together, and says in every answer how many are left: {@code RateLimit} and {@code RateLimit-Policy}
 * as the draft of the IETF's httpapi group has them. What is too much is answered 429 with {@code Retry-After}. Each portal counts for itself.
 */
public final class RateLimitFilter extends OncePerRequestFilter {

    private final RateWindows windows = new RateWindows();
    private final ToIntFunction<String> perMinute;
    private final Clock clock;

    /**
     * Makes a filter.
     *
     * @param perMinute requests a minute that a tenant may make now; 0 = no limit
     */
    public RateLimitFilter(ToIntFunction<String> perMinute, Clock clock) {
        this.perMinute = perMinute;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        int limit =
                request.getAttribute(ApiKeyFilter.TENANT) instanceof String tenant ? perMinute.applyAsInt(tenant) : 0;
        if (limit == 0) {
            chain.doFilter(request, response);
            return;
        }
        String tenant = (String) request.getAttribute(ApiKeyFilter.TENANT);
        RateWindows.Count count = windows.count(tenant, limit, clock.instant());
        response.setHeader("RateLimit-Policy", "\"tenant\";q=" + limit + ";w=" + RateWindows.SECONDS);
        response.setHeader("RateLimit", "\"tenant\";r=" + count.left() + ";t=" + count.seconds());
        if (count.isWithin()) {
            chain.doFilter(request, response);
        } else {
            refuse(response, limit, count.seconds());
        }
    }

    private static void refuse(HttpServletResponse response, int limit, long seconds) throws IOException {
        response.setHeader("Retry-After", Long.toString(seconds));
        ProblemAnswer.write(
                response,
                HttpStatus.TOO_MANY_REQUESTS,
                "POR-029",
                "All keys of your tenant may make " + limit + " requests a minute together; try again in " + seconds
                        + " s",
                Map.of("quota", "requestsPerMinute", "limit", limit));
    }
}
