package org.gongbao.portal.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongbao.portal.change.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets requests to the API through: anybody may read documents, and answer a notice with its token or a signature; all else under {@code /api/} needs a key, also what other modules add
 * there. Then {@link #TENANT} and {@link KeyHolder#ATTRIBUTE} are attributes of the request, and what it changes is changed by {@link Actor#current()}.
 */
public final class ApiKeyFilter extends OncePerRequestFilter {

    /** Attribute of the request: name of the tenant, a String; absent if no key was needed. */
    public static final String TENANT = "org.gongbao.portal.tenant";

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    /** Whoever answers a notice has its token, or signs. */
    private static final String ANSWERS = "/api/v1/acknowledgements";

    private static final List<String> PUBLIC = List.of("/api/v1/documents", "/api/v1/openapi.yaml");
    private static final String BEARER = "Bearer ";

    private final KeyRing keys;
    private final KeyUses uses;

    /** Makes a filter that knows these keys, and notes when they are used. */
    public ApiKeyFilter(KeyRing keys, KeyUses uses) {
        this.keys = keys;
        this.uses = uses;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String requestId = RequestIds.of(request);
        response.setHeader(RequestIds.HEADER, requestId);
        if (isPublic(request)) {
            chain.doFilter(request, response);
            return;
        }
        Optional<String> key = key(request);
        if (key.isEmpty()) {
            refuse(
                    response,
                    "POR-010",
                    "This needs an API key; send it as 'Authorization: Bearer KEY' or 'X-API-Key: KEY'");
            return;
        }
        switch (keys.check(key.get())) {
            case KeyVerdict.Good(KeyHolder holder) -> {
                request.setAttribute(TENANT, holder.tenant());
                request.setAttribute(KeyHolder.ATTRIBUTE, holder);
                uses.used(holder.actor());
                holder.actor().withRequest(requestId).run(() -> chain.doFilter(request, response));
            }
            case KeyVerdict.Refused(String code, String reason) -> refuse(response, code, reason);
            case KeyVerdict.NotKnownYet() -> {
                response.setHeader("Retry-After", "1");
                ProblemAnswer.write(
                        response,
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "POR-014",
                        "The portal has just started, or Kafka does not answer, and keys are not read yet; try again in a moment");
            }
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

    private static void refuse(HttpServletResponse response, String code, String reason) throws IOException {
        response.setHeader("WWW-Authenticate", "Bearer realm=\"gongbao\"");
        ProblemAnswer.write(response, HttpStatus.UNAUTHORIZED, code, reason);
    }
}
