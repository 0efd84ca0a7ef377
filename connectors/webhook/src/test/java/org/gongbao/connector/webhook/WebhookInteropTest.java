package org.gongbao.connector.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongbao.record.v1.SignatureKind;
import org.gongbao.record.v1.Subscription;
import org.gongbao.record.v1.WebhookFormat;
import org.gongbao.schemas.secret.SigningKey;
import org.gongbao.testing.KafkaExtension;
import org.gongbao.testing.http.Received;
import org.gongbao.testing.interop.NodeScripts;
import org.gongbao.testing.interop.NodeScripts.Result;
import org.gongbao.testing.interop.OtherVerifiers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Other people's libraries as judges of what is on the wire. */
@Tag("slow")
class WebhookInteropTest {

    @RegisterExtension
    static final KafkaExtension KAFKA = new KafkaExtension();

    @TempDir
    Path keys;

    private RunningTask task;

    @BeforeEach
    void prepare() {
        task = new RunningTask(KAFKA);
    }

    @AfterEach
    void stop() {
        task.close();
    }

    @ParameterizedTest
    @CsvSource({
        "STANDARD,'standardwebhooks,svix'",
        "CLOUDEVENTS_BINARY,'standardwebhooks,svix,cloudevents'",
        "CLOUDEVENTS_STRUCTURED,'standardwebhooks,svix,cloudevents'",
        "GITHUB,'standardwebhooks,svix,octokit'"
    })
    void everyFormIsVerifiedByTheLibrariesThatReceiversUse(WebhookFormat format, String judges) {
        // given
        Subscription subscription = task.subscription("s1", endpoint -> endpoint.setFormat(format));
        String webhook = json(Map.of("secret", DeliveryTopics.SECRET), task.deliver(subscription));
        // when
        Result judgement = NodeScripts.run("verify-webhook.mjs", webhook);
        // then
        assertThat(judgement.exitCode())
                .as(judgement.output() + judgement.errors())
                .isZero();
        assertThat(judgement.output()).contains(judges.split(","));
    }

    @Test
    void theKeyOfThePlatformIsVerifiedByNode() {
        // given
        Path file = keys.resolve("signing.key");
        String open = SigningKey.fromFile(file).publicText();
        task.with("webhook.signing.key.file", file.toString());
        Received request =
                task.deliver(task.subscription("s1", endpoint -> endpoint.setSignature(SignatureKind.ASYMMETRIC)));
        // when
        Result judgement = NodeScripts.run("verify-webhook.mjs", json(Map.of("publicKey", open), request));
        // then
        assertThat(judgement.output()).contains("\"ed25519\":{\"accepted\":true,\"refusedChanged\":true}");
    }

    @Test
    void pythonVerifies() {
        // given
        String webhook = json(
                Map.of("secret", DeliveryTopics.SECRET),
                task.deliver(task.subscription("s1").build()));
        // when
        Result judgement = OtherVerifiers.python(webhook);
        // then
        assertThat(judgement.exitCode())
                .as(judgement.output() + judgement.errors())
                .isZero();
    }

    @Test
    void goVerifies() {
        // given
        String webhook = json(
                Map.of("secret", DeliveryTopics.SECRET),
                task.deliver(task.subscription("s1").build()));
        // when
        Result judgement = OtherVerifiers.go(webhook);
        // then
        assertThat(judgement.exitCode())
                .as(judgement.output() + judgement.errors())
                .isZero();
    }

    private static String json(Map<String, String> keys, Received request) {
        Map<String, Object> webhook = new HashMap<>(keys);
        webhook.put(
                "headers",
                request.headers().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, header -> header.getValue().getFirst())));
        webhook.put("body", request.body());
        try {
            return new ObjectMapper().writeValueAsString(webhook);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
