package org.gongbao.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongbao.schemas.access.Needs;
import org.gongbao.schemas.access.NeedsNoKey;
import org.gongbao.schemas.access.Scope;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.yaml.snakeyaml.Yaml;

/** Every route of the API, as it is mapped in a running portal, declares a scope and is refused without it. */
class ScopesOverHttpTest extends PortalOverHttp {

    private record Route(RequestMethod method, String path, HandlerMethod handler) {

        private Optional<Scope> scope() {
            Needs own = handler.getMethodAnnotation(Needs.class);
            Needs needs =
                    own != null ? own : AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), Needs.class);
            return Optional.ofNullable(needs).map(Needs::value);
        }

        private boolean isOpen() {
            return handler.hasMethodAnnotation(NeedsNoKey.class)
                    || AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), NeedsNoKey.class);
        }

        private HttpResponse<String> askedWith(TenantClient client) {
            return client.send(method.name(), path.replaceAll("\\{\\w+}", "x"), null);
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @Test
    void everyRouteDeclaresItsScope() {
        // when
        List<Route> routes = routes();

        // then
        assertThat(routes).hasSizeGreaterThan(25);
        assertThat(routes)
                .as("each route of the API has @Needs(Scope) or @NeedsNoKey, at its method or its class")
                .allMatch(route -> route.isOpen() || route.scope().isPresent());
    }

    @Test
    void aKeyWithoutTheScopeIsRefusedByItsName() {
        // given
        TenantClient changes = TenantClient.of(portal, "scopes", Scope.CHANGES_READ);
        TenantClient filters = TenantClient.of(portal, "scopes", Scope.FILTERS_READ);

        // when
        routes().stream().filter(route -> !route.isOpen()).forEach(route -> {
            Scope needed = route.scope().orElseThrow();
            HttpResponse<String> answer = route.askedWith(needed == Scope.CHANGES_READ ? filters : changes);

            // then
            assertThat(answer.statusCode()).as(route.toString()).isEqualTo(403);
            assertThat(TenantClient.json(answer).get("code").asText()).isEqualTo("POR-013");
            assertThat(TenantClient.json(answer).get("scope").asText()).isEqualTo(needed.text());
        });
    }

    @Test
    void withoutAKeyNothingButWhatIsOpenIsAnswered() {
        // given
        TenantClient nobody = new TenantClient(portal, "nobody", null, "");

        // when
        List<Route> answered = routes().stream()
                .filter(route -> route.askedWith(nobody).statusCode() != 401)
                .toList();

        // then
        assertThat(answered).allMatch(Route::isOpen);
    }

    @Test
    void theDescriptionOfTheApiNamesTheScopes() {
        // given
        Map<String, Map<String, Map<String, Object>>> described = new Yaml()
                .<Map<String, Map<String, Map<String, Map<String, Object>>>>>load(
                        portal.get("/api/v1/openapi.yaml").body())
                .get("paths");

        // when
        routes().stream().filter(route -> route.scope().isPresent()).forEach(route -> {
            Object scope = described
                    .get(route.path())
                    .get(route.method().name().toLowerCase(Locale.ROOT))
                    .get("x-scope");

            // then
            assertThat(scope)
                    .as(route.toString())
                    .isEqualTo(route.scope().orElseThrow().text());
        });
    }

    @Test
    void aKeyWithTheScopeMayAndNoMore() {
        // given
        TenantClient reader = TenantClient.of(portal, "scopes", Scope.SUBSCRIPTIONS_READ);

        // when
        HttpResponse<String> read = reader.get("/api/v1/subscriptions");
        HttpResponse<String> written = reader.subscribe("a", "https://example.org/scopes");

        // then
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(written.statusCode()).isEqualTo(403);
        JsonNode problem = TenantClient.json(written);
        assertThat(problem.get("detail").asText()).contains("subscriptions:write");
        assertThat(written.headers().firstValue("WWW-Authenticate").orElseThrow())
                .contains("insufficient_scope");
    }

    private static List<Route> routes() {
        return portal.beans(RequestMappingHandlerMapping.class).stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .flatMap(entry -> routes(entry.getKey(), entry.getValue()))
                .filter(route -> route.path().startsWith("/api/"))
                .toList();
    }

    private static Stream<Route> routes(RequestMappingInfo info, HandlerMethod handler) {
        return info.getPatternValues().stream().flatMap(path -> info.getMethodsCondition().getMethods().stream()
                .map(method -> new Route(method, path, handler)));
    }
}
