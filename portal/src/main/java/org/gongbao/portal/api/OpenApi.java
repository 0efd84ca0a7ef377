package org.gongbao.portal.api;

import org.gongbao.schemas.access.NeedsNoKey;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the description of the API. */
@RestController
@NeedsNoKey
final class OpenApi {

    @GetMapping(path = "/api/v1/openapi.yaml", produces = "application/yaml")
    Resource description() {
        return new ClassPathResource("org/gongbao/portal/openapi.yaml");
    }
}
