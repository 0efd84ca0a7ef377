package org.gongbao.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.gongbao.record.v1.Filter;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.yaml.snakeyaml.Yaml;

class OpenApiTest {

    /** The program adds this part and tests that it is described. */
    private static final String ADDED = "/api/v1/deadletters";

    @Test
    void describesExactlyWhatIsThere() throws IOException {
        Set<String> served = new TreeSet<>();
        for (Class<?> controller : Set.of(
                DocumentsApi.class,
                SubscriptionsApi.class,
                PreviewApi.class,
                ReplayApi.class,
                DeliveriesApi.class,
                EndpointsApi.class,
                ConsentApi.class,
                AcknowledgementsApi.class,
                FiltersApi.class,
                KeysApi.class,
                ChangesApi.class,
                TenantApi.class,
                TenantsApi.class,
                RotationApi.class)) {
            String base = controller.getAnnotation(RequestMapping.class).value()[0];
            for (var method : controller.getDeclaredMethods()) {
                RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
                if (mapping != null) {
                    String path = mapping.path().length == 0 ? "" : mapping.path()[0];
                    served.add(mapping.method()[0].name().toLowerCase(Locale.ROOT) + " " + base + path);
                }
            }
        }

        Set<String> described = described();
        described.removeIf(route -> route.contains(" " + ADDED));
        assertThat(described).isEqualTo(served);
    }

    @Test
    void describesEveryFieldOfAFilter() throws IOException {
        Set<String> fields = new TreeSet<>();
        Filter.getClassSchema().getFields().forEach(field -> fields.add(field.name()));

        try (InputStream in = OpenApi.class.getResourceAsStream("/org/gongbao/portal/openapi.yaml")) {
            Map<String, Map<String, Map<String, Map<String, Object>>>> api = new Yaml().load(in);
            assertThat(api.get("components").get("schemas").get("Filter").get("properties"))
                    .asInstanceOf(InstanceOfAssertFactories.MAP)
                    .containsOnlyKeys(fields.toArray());
        }
    }

    private static Set<String> described() throws IOException {
        Set<String> described = new TreeSet<>();
        try (InputStream in = OpenApi.class.getResourceAsStream("/org/gongbao/portal/openapi.yaml")) {
            Map<String, Map<String, Map<String, Object>>> api = new Yaml().load(in);
            api.get("paths").forEach((path, methods) -> methods.keySet().stream()
                    .filter(method -> !method.equals("parameters"))
                    .forEach(method -> described.add(method + " " + path)));
        }
        return described;
    }
}
