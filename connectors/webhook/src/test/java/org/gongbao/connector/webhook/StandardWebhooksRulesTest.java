package org.gongbao.connector.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.gongbao.record.v1.AttemptOutcome;
import org.gongbao.record.v1.DeliveryAttempt;
import org.gongbao.record.v1.Endpoint;
import org.gongbao.record.v1.PayloadKind;
import org.gongbao.record.v1.SignatureKind;
import org.gongbao.record.v1.Subscription;
import org.gongbao.record.v1.WebhookFormat;
import org.gongbao.schemas.secret.SigningKey;
import org.gongbao.testing.KafkaExtension;
import org.gongbao.testing.http.Answer;
import org.gongbao.testing.http.FakeReceiver;
import org.gongbao.testing.http.Received;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The rules of Standard Webhooks 1.0.0 that a sender keeps, each on the wire. The schedule is tested with the streams, what lies around with the portal. */
class StandardWebhooksRulesTest {

    @RegisterExtension
    static final KafkaExtension KAFKA = new KafkaExtension();

    private static final String FORMER = "whsec_Zm9ybWVyIHNlY3JldCBvZiBhIHRlc3QsIGdvbmU=";

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

    @Test
    void sw1PostsJsonWithIdTimestampAndSignature() {
        // when
        Received request = task.deliver(task.subscription("s1").build());
        // then
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.header("content-type")).isEqualTo("application/json; charset=utf-8");
        assertThat(request.headers()).containsKeys("webhook-id", "webhook-timestamp", "webhook-signature");
        assertThat(request.header("webhook-timestamp")).matches("\\d+");
        assertThat(request.header("user-agent")).matches("Gongbao-Webhooks/\\d.*");
        assertThat(request.header("content-digest"))
                .isEqualTo("sha-256=:" + Base64.getEncoder().encodeToString(sha256(request.bytes())) + ":");
    }

    @Test
    void sw2SignsIdTimestampAndTheVeryBytes() throws Exception {
        // when
        Received request = task.deliver(task.subscription("s1").build());
        // then
        assertThat(request.webhookId()).doesNotContain(".");
        String signed = new Webhook(DeliveryTopics.SECRET)
                .sign(request.webhookId(), Long.parseLong(request.header("webhook-timestamp")), request.body());
        assertThat(request.header("webhook-signature")).isEqualTo(signed);
    }

    @Test
    void sw3SignsByTheKeyOfThePlatformWhereNoSecretIsShared() throws Exception {
        // given
        Path file = keys.resolve("signing.key");
        SigningKey platform = SigningKey.fromFile(file);
        task.with("webhook.signing.key.file", file.toString());
        Subscription subscription =
                task.subscription("s1", endpoint -> endpoint.setSignature(SignatureKind.ASYMMETRIC));
        // when
        Received request = task.deliver(subscription);
        // then
        assertThat(request.header("webhook-signature")).startsWith("v1a,").doesNotContain("v1,");
        Signature verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(publicKey(platform.publicText()));
        verifier.update((request.webhookId() + "." + request.header("webhook-timestamp") + "." + request.body())
                .getBytes(StandardCharsets.UTF_8));
        assertThat(verifier.verify(Base64.getDecoder()
                        .decode(request.header("webhook-signature").substring("v1a,".length()))))
                .isTrue();
    }

    @Test
    void sw4SignsWithTheFormerSecretTooUntilItsTimeIsOver() {
        // given
        Subscription rotated =
                task.subscription("rotated", endpoint -> endpoint.setFormerSealedSecret(DeliveryTopics.sealed(FORMER))
                        .setFormerSecretUntil(inMillis(Duration.ofHours(1))));
        Subscription over =
                task.subscription("over", endpoint -> endpoint.setFormerSealedSecret(DeliveryTopics.sealed(FORMER))
                        .setFormerSecretUntil(inMillis(Duration.ofHours(-1))));
        // when
        Received during = task.deliver(rotated);
        Received after = task.deliver(over);
        // then
        assertThat(during.header("webhook-signature").split(" ")).hasSize(2);
        assertThat(FakeReceiver.isSigned(during, DeliveryTopics.SECRET)).isTrue();
        assertThat(FakeReceiver.isSigned(during, FORMER)).isTrue();
        assertThat(FakeReceiver.isSigned(after, DeliveryTopics.SECRET)).isTrue();
        assertThat(FakeReceiver.isSigned(after, FORMER)).isFalse();
    }

    @Test
    void sw5KeepsTheIdAndSignsAnewOnEveryAttempt() {
        // given
        task.receiver.script("/s1", Answer.status(500));
        Received first = task.deliver(task.subscription("s1").build());
        // when
        task.attempt("s1", 2);
        // then
        Received second = task.receiver.requests("/s1").getLast();
        assertThat(second.webhookId()).isEqualTo(first.webhookId());
        assertThat(second.bytes()).isEqualTo(first.bytes());
        assertThat(Long.parseLong(second.header("webhook-timestamp")))
                .isBetween(second.at().getEpochSecond() - 2, second.at().getEpochSecond());
        assertThat(FakeReceiver.isSigned(second, DeliveryTopics.SECRET)).isTrue();
    }

    @Test
    void sw6TellsTypeTimestampAndDataInLittleRoom() throws Exception {
        // when
        Received request = task.deliver(task.subscription("s1").build());
        // then
        JsonNode body = new ObjectMapper().readTree(request.bytes());
        assertThat(body.fieldNames()).toIterable().containsExactly("type", "timestamp", "data");
        assertThat(body.get("type").asText()).matches("[a-zA-Z0-9_]+(\\.[a-zA-Z0-9_]+)*");
        assertThatCode(() -> Instant.parse(body.get("timestamp").asText())).doesNotThrowAnyException();
        assertThat(request.bytes()).hasSizeLessThan(20_000);
    }

    @Test
    void sw7TakesOnly2xxForSuccessAndObeysWhatIsAsked() {
        // given
        Map<String, Answer> answers = Map.of(
                "fine", Answer.status(201),
                "moved", Answer.status(301).withHeader("Location", task.receiver.url("/trap")),
                "gone", Answer.status(410),
                "busy", Answer.status(429).retryAfter(30),
                "bad", Answer.status(502),
                "late", Answer.status(504));
        // when
        var outcomes =
                answers.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, answer -> outcome(answer)));
        // then
        assertThat(outcomes)
                .containsEntry("fine", AttemptOutcome.DELIVERED + " null")
                .containsEntry("moved", AttemptOutcome.FAILED + " null")
                .containsEntry("gone", AttemptOutcome.GONE + " null")
                .containsEntry("busy", AttemptOutcome.FAILED + " 30000")
                .containsEntry("bad", AttemptOutcome.FAILED + " null")
                .containsEntry("late", AttemptOutcome.FAILED + " null");
        assertThat(task.receiver.requests("/trap")).isEmpty();
    }

    @Test
    void theFormOfGitHubNamesEventAndDeliveryAndSignsWithTheTextOfTheSecret() throws Exception {
        // given
        task.receiver.script("/s1", Answer.status(500));
        Subscription subscription = task.subscription("s1", endpoint -> endpoint.setFormat(WebhookFormat.GITHUB));
        Received first = task.deliver(subscription);
        // when
        task.attempt("s1", 2);
        // then
        Received again = task.receiver.requests("/s1").getLast();
        assertThat(again.header("x-gongbao-event")).isEqualTo("document.new");
        assertThat(again.header("x-gongbao-delivery"))
                .isEqualTo(first.header("x-gongbao-delivery"))
                .isEqualTo(task.intent("s1", 1).getDeliveryId());
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(DeliveryTopics.SECRET.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
        assertThat(again.header("x-hub-signature-256"))
                .isEqualTo("sha256=" + HexFormat.of().formatHex(mac.doFinal(again.bytes())));
        assertThatCode(() -> new Webhook(DeliveryTopics.SECRET)
                        .verify(again.body(), HttpHeaders.of(again.headers(), (name, value) -> true)))
                .doesNotThrowAnyException();
    }

    @Test
    void theCopyOfAnEndpointThatWasChangedLastCountsForAllItsSubscriptions() {
        // given
        Subscription first = task.subscription("s1").build();
        Endpoint changed = Endpoint.newBuilder(first.getEndpoint())
                .setFormat(WebhookFormat.GITHUB)
                .setChangedAt(inMillis(Duration.ZERO))
                .build();
        task.topics.subscribe(task.subscription("s2").setEndpoint(changed).build());
        // when
        Received request = task.deliver(first);
        // then
        assertThat(request.headers()).containsKey("x-gongbao-event");
    }

    @Test
    void aSubscriberGetsTheFieldsThatItAskedFor() throws Exception {
        // given
        Subscription subscription = task.subscription("s1")
                .setPayload(PayloadKind.FULL)
                .setFields(List.of("title", "text"))
                .build();
        // when
        Received request = task.deliver(subscription);
        // then
        assertThat(new ObjectMapper().readTree(request.bytes()).get("data").fieldNames())
                .toIterable()
                .containsExactly("documentId", "revision", "title", "text", "subscriptionId");
    }

    private String outcome(Map.Entry<String, Answer> answer) {
        task.receiver.script("/" + answer.getKey(), answer.getValue());
        task.topics.subscribe(task.subscription(answer.getKey()).build());
        DeliveryAttempt attempt = task.attempt(answer.getKey(), 1);
        return attempt.getOutcome() + " " + attempt.getRetryAfterMillis();
    }

    private static Instant inMillis(Duration away) {
        return Instant.now().plus(away).truncatedTo(ChronoUnit.MILLIS);
    }

    private static PublicKey publicKey(String text) throws Exception {
        byte[] raw = Base64.getDecoder().decode(text.substring(SigningKey.PUBLIC_PREFIX.length()));
        byte[] head = HexFormat.of().parseHex("302a300506032b6570032100");
        byte[] encoded = Arrays.copyOf(head, head.length + raw.length);
        System.arraycopy(raw, 0, encoded, head.length, raw.length);
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
