package org.gongbao.portal.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets requests to the API through: anybody may read documents, and answer a notice with its token or a signature; all else under {@code /api/} needs a key, also what other modules add
 * there. The tenant is then the request's attribute {@link #TENANT}.
 */
public final class ApiKeyFilter extends OncePerRequestFilter {

    /** Attribute of the request: name of the tenant, a String; absent if no key was needed. */
    public static final String TENANT = "org.gongbao.portal.tenant";

    /** Attribute of the request: number of the key, an Integer; absent if no key was needed. */
    static final String KEY = "org.gongbao.portal.key";

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    /** Whoever answers a notice has its token, or signs. */
    private static final String ANSWERS = "/api/v1/acknowledgements";

    private static final List<String> PUBLIC = List.of("/api/v1/documents", "/api/v1/openapi.yaml");
    private static final String BEARER = "Bearer ";

    private final ApiKeys keys;

    /** Makes a filter that knows these keys. */
    public ApiKeyFilter(ApiKeys keys) {
        this.keys = keys;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isPublic(request)) {
            chain.doFilter(request, response);
            return;
        }
        Optional<ApiKeys.Found> found = key(request).flatMap(keys::find);
        if (found.isPresent()) {
            request.setAttribute(TENANT, found.get().tenant());
            request.setAttribute(KEY, found.get().number());
            chain.doFilter(request, response);
        } else {
            refuse(request, response);
        }
    }

    private static boolean isPublic(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        boolean answers =
                request.getMethod().equals("POST") && (path.equals(ANSWERS) || path.startsWith(ANSWERS + "/"));
        return answers
                || (READING.contains(request.getMethod())
                        && PUBLIC.stream().anyMatch(start -> path.equals(start) || path.startsWith(start + "/")));
    }

    private static Optional<String> key(HttpServletRequest request) {
        String authorization = request.getHeader("Authorization");
        if (authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return Optional.of(authorization.substring(BEARER.length()).strip());
        }
        return Optional.ofNullable(request.getHeader("X-API-Key")).map(String::strip);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String detail = keys.isEmpty()
                ? "This portal has no API keys; set gongbao.portal.api.keys and start it again"
                : key(request).isPresent()
                        ? "The API key is not known; ask the operator of this portal for one"
                        : "This needs an API key; send it as 'Authorization: Bearer KEY' or 'X-API-Key: KEY'";
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader("WWW-Authenticate", "Bearer realm=\"gongbao\"");
        response.setContentType("application/problem+json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter()
                .write(
                        "{\"type\":\"about:blank\",\"title\":\"Unauthorized\",\"status\":401,\"code\":\"POR-010\",\"detail\":\""
                                + detail + "\"}");
    }
}
