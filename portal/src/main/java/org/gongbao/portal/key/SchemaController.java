package org.gongbao.portal.key;

import org.gongbao.schemas.webhook.WebhookSchemas;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Serves the JSON Schemas of what webhooks hold. */
@RestController
final class SchemaController {

    @GetMapping(path = WebhookSchemas.PATH + "{name}", produces = "application/schema+json")
    ResponseEntity<String> schema(@PathVariable String name) {
        return ResponseEntity.of(WebhookSchemas.text(name));
    }
}
