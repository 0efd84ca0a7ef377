package org.gongbao.portal.key;

import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows the public half of the platform's key to everybody. */
@RestController
final class KeyController {

    private final PlatformKey platform;

    KeyController(PlatformKey platform) {
        this.platform = platform;
    }

    @GetMapping(path = "/.well-known/jwks.json", produces = "application/jwk-set+json")
    Map<String, List<JsonWebKey>> keys() {
        return Map.of("keys", List.of(JsonWebKey.of(platform.key())));
    }

    @GetMapping(path = "/.well-known/webhook-key.txt", produces = "text/plain")
    String text() {
        return platform.key().publicText();
    }
}
