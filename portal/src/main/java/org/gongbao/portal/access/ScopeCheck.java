package org.gongbao.portal.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.util.Map;
import java.util.Optional;
import org.gongbao.schemas.access.Needs;
import org.gongbao.schemas.access.NeedsNoKey;
import org.gongbao.schemas.access.Scope;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Refuses what a key may not do, before its body is read. Each part of the API declares the scope that it needs, also those of other modules; one that declares
 * nothing is refused, so that a new one cannot be open by mistake.
 */
final class ScopeCheck implements WebMvcConfigurer, HandlerInterceptor {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method)
                || declared(method, NeedsNoKey.class).isPresent()) {
            return true;
        }
        Optional<Scope> needed = declared(method, Needs.class).map(Needs::value);
        if (needed.isPresent()
                && request.getAttribute(KeyHolder.ATTRIBUTE) instanceof KeyHolder holder
                && holder.may(needed.get())) {
            return true;
        }
        refuse(response, needed.map(Scope::text).orElse("none that exists"));
        return false;
    }

    /** What the method declares counts before what its class does. */
    static <A extends Annotation> Optional<A> declared(HandlerMethod method, Class<A> type) {
        A own = method.getMethodAnnotation(type);
        boolean other = own == null
                && (method.hasMethodAnnotation(Needs.class) || method.hasMethodAnnotation(NeedsNoKey.class));
        return other
                ? Optional.empty()
                : Optional.ofNullable(own)
                        .or(() -> Optional.ofNullable(
                                AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), type)));
    }

    private static void refuse(HttpServletResponse response, String scope) throws IOException {
        response.setHeader(
                "WWW-Authenticate", "Bearer realm=\"gongbao\", error=\"insufficient_scope\", scope=\"" + scope + "\"");
        ProblemAnswer.write(
                response,
                HttpStatus.FORBIDDEN,
                "POR-013",
                "This needs a key with the scope " + scope + "; whoever administers your tenant can make one",
                Map.of("scope", scope));
    }
}
