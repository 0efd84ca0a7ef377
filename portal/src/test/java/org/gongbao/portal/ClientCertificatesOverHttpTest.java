package org.gongbao.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.gongbao.portal.view.Views;
import org.gongbao.record.v1.Endpoint;
import org.gongbao.schemas.secret.SecretSealer;
import org.gongbao.schemas.tls.Fingerprint;
import org.gongbao.testing.KafkaExtension;
import org.gongbao.testing.tls.Issued;
import org.gongbao.testing.tls.TestAuthority;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Client certificates as a subscriber hands them in. */
class ClientCertificatesOverHttpTest {

    @RegisterExtension
    static final KafkaExtension KAFKA = new KafkaExtension();

    @TempDir
    static Path data;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SUBSCRIPTIONS = "/api/v1/subscriptions";
    private static final String[] LOGIN = {"Authorization", "Bearer " + RunningPortal.KEY};

    private static RunningPortal portal;
    private static TestAuthority authority;
    private static Issued former;
    private static Issued present;

    @BeforeAll
    static void start() {
        authority = new TestAuthority(data, "receivers");
        former = authority.issue("former", 60);
        present = authority.issue("present", 90);
        portal = RunningPortal.withExamples(KAFKA, data);
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @Test
    void aCertificateIsSealedShownWithoutItsKeyAndReplaced() throws IOException {
        // given
        JsonNode created =
                JSON.readTree(post("https://mutual.example.org/", tls(former.certificatePem(), former.keyPem()))
                        .body());
        String address = SUBSCRIPTIONS + "/" + created.get("subscriptionId").asText();
        Endpoint before = endpoint(created);
        // when
        HttpResponse<String> replaced =
                portal.send("PATCH", address, credentials(tls(present.certificatePem(), present.keyPem())), LOGIN);
        // then
        Endpoint after = endpoint(created);
        HttpResponse<String> shown = portal.get("/api/v1/endpoints/" + after.getEndpointId(), LOGIN);
        assertThat(before.getClientCertificate().getSubject()).isEqualTo("CN=former");
        assertThat(replaced.statusCode()).isEqualTo(200);
        assertThat(after.getClientCertificate().getSha256()).isEqualTo(Fingerprint.of(present.certificate()));
        assertThat(JSON.readTree(shown.body())
                        .at("/clientCertificate/expiresAt")
                        .asText())
                .isEqualTo(present.certificate().getNotAfter().toInstant().toString());
        assertThat(created + replaced.body() + shown.body()).doesNotContain("PRIVATE KEY");
        assertThat(SecretSealer.fromFile(data.resolve("secret.key")).open(after.getSealedCredentials()))
                .contains("PRIVATE KEY");
    }

    @Test
    void whatIsWrongIsNamedWithACodeAndTheKeyIsNotRepeated() {
        // given
        Issued expired = authority.issue("expired", "-startdate", "-40d", "-validity", "30");
        Issued weak = authority.issue("weak", "-keyalg", "RSA", "-keysize", "1024");
        Issued server = authority.issue("forServers", "-ext", "eku=serverAuth");
        String encrypted = present.keyPem().replace("PRIVATE KEY", "ENCRYPTED PRIVATE KEY");
        String old = present.keyPem().replace("PRIVATE KEY", "RSA PRIVATE KEY");
        // when
        List<HttpResponse<String>> answers = List.of(
                refused(tls("none", present.keyPem())),
                refused(tls(present.certificatePem(), encrypted)),
                refused(tls(present.certificatePem(), old)),
                refused(tls(present.certificatePem(), former.keyPem())),
                refused(tls(present.certificatePem(), weak.keyPem())),
                refused(tls(expired.certificatePem(), expired.keyPem())),
                refused(tls(weak.certificatePem(), weak.keyPem())),
                refused(tls(present.certificatePem() + former.certificatePem(), present.keyPem())),
                refused(tls(server.certificatePem(), server.keyPem())));
        // then
        assertThat(answers)
                .extracting(answer -> answer.body().replaceAll("(?s).*\\((TLS-\\d+)\\).*", "$1"))
                .containsExactly(
                        "TLS-001", "TLS-002", "TLS-003", "TLS-004", "TLS-004", "TLS-005", "TLS-006", "TLS-007",
                        "TLS-008");
        String key = present.keyPem().lines().skip(1).findFirst().orElseThrow();
        assertThat(answers).noneMatch(answer -> answer.body().contains(key));
    }

    @Test
    void aCertificateNeedsItsKeyAndAnAddressThatSpeaksTls() {
        // when
        HttpResponse<String> keyless = refused(tls(present.certificatePem(), null));
        HttpResponse<String> plain = post("http://10.1.2.3/", tls(present.certificatePem(), present.keyPem()));
        // then
        assertThat(keyless.body()).contains("credentials.tls.privateKey");
        assertThat(plain.statusCode()).isEqualTo(422);
        assertThat(plain.body()).contains("credentials.tls", "https:");
    }

    private static HttpResponse<String> refused(ObjectNode tls) {
        HttpResponse<String> answer = post("https://refused.example.org/", tls);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        return answer;
    }

    private static HttpResponse<String> post(String url, ObjectNode tls) {
        ObjectNode request = JSON.createObjectNode().put("name", "a").put("url", url);
        request.putObject("credentials").set("tls", tls);
        return portal.send("POST", SUBSCRIPTIONS, request.toString(), LOGIN);
    }

    private static String credentials(ObjectNode tls) {
        ObjectNode request = JSON.createObjectNode();
        request.putObject("credentials").set("tls", tls);
        return request.toString();
    }

    private static ObjectNode tls(String certificate, String key) {
        return JSON.createObjectNode().put("certificate", certificate).put("privateKey", key);
    }

    private static Endpoint endpoint(JsonNode subscription) {
        return portal.bean(Views.class)
                .subscriptions()
                .get(subscription.get("subscriptionId").asText())
                .orElseThrow()
                .getEndpoint();
    }
}
