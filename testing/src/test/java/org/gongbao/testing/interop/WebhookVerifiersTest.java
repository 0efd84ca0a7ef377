package org.gongbao.testing.interop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The judges themselves: they accept what the Java library of Standard Webhooks signed, and refuse another identifier. */
@Tag("slow")
class WebhookVerifiersTest {

    private static final String SECRET = "whsec_c2VjcmV0IG9mIGEgdGVzdCwgbm90aGluZyBtb3Jl";
    private static final String BODY = "{\"title\":\"通知\"}";

    @Test
    void acceptAGoodSignatureAndRefuseABadOne() throws Exception {
        // given
        String good = webhook("msg_1", "msg_1");
        String bad = webhook("msg_1", "msg_2");

        // when
        var accepted = NodeScripts.run("verify-webhook.mjs", good);
        var refused = NodeScripts.run("verify-webhook.mjs", bad);

        // then
        assertThat(accepted.exitCode()).as(accepted.errors()).isZero();
        assertThat(accepted.output())
                .contains("\"standardwebhooks\":{\"accepted\":true,\"refusedChanged\":true}")
                .contains("\"svix\":{\"accepted\":true,\"refusedChanged\":true}");
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.output()).doesNotContain("\"accepted\":true");
    }

    private static String webhook(String signedId, String sentId) throws Exception {
        long now = Instant.now().getEpochSecond();
        Map<String, String> headers = Map.of(
                "webhook-id", sentId,
                "webhook-timestamp", Long.toString(now),
                "webhook-signature", new Webhook(SECRET).sign(signedId, now, BODY));
        return new ObjectMapper().writeValueAsString(Map.of("secret", SECRET, "headers", headers, "body", BODY));
    }
}
