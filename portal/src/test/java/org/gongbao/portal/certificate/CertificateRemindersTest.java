package org.gongbao.portal.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongbao.record.v1.ClientCertificate;
import org.gongbao.record.v1.Endpoint;
import org.gongbao.record.v1.EndpointEvent;
import org.gongbao.record.v1.EndpointNotice;
import org.junit.jupiter.api.Test;

class CertificateRemindersTest {

    private static final Instant EXPIRY = Instant.parse("2026-06-30T00:00:00Z");

    @Test
    void eachStageIsToldOnceAsTimeGoesBy() {
        // given
        Endpoint endpoint = endpoint(certificate("a1", EXPIRY));
        List<EndpointNotice> told = new ArrayList<>();
        // when
        for (int daysLeft = 60; daysLeft >= -10; daysLeft--) {
            CertificateReminders.due(endpoint, List.copyOf(told), EXPIRY.minus(Duration.ofDays(daysLeft)))
                    .ifPresent(told::add);
        }
        // then
        assertThat(told)
                .extracting(EndpointNotice::getReason)
                .containsExactly("EXPIRES_IN_30_DAYS", "EXPIRES_IN_7_DAYS", "EXPIRED");
        assertThat(told.getFirst().getEvent()).isEqualTo(EndpointEvent.CERTIFICATE_EXPIRING);
        assertThat(told.getFirst().getOccurredAt()).isEqualTo(EXPIRY.minus(Duration.ofDays(30)));
        assertThat(told.getFirst().getDetail()).contains("CN=hooks", "a1", "2026-06-30");
    }

    @Test
    void aReplacedCertificateIsToldOfAnewAndNoneAtAllOfNothing() {
        // given
        Instant now = EXPIRY.minus(Duration.ofDays(3));
        EndpointNotice former = CertificateReminders.due(endpoint(certificate("a1", EXPIRY)), List.of(), now)
                .orElseThrow();
        // when
        Optional<EndpointNotice> again =
                CertificateReminders.due(endpoint(certificate("b2", EXPIRY)), List.of(former), now);
        // then
        assertThat(again)
                .hasValueSatisfying(notice -> assertThat(notice.getReason()).isEqualTo("EXPIRES_IN_7_DAYS"));
        assertThat(CertificateReminders.due(endpoint(null), List.of(), now)).isEmpty();
    }

    private static ClientCertificate certificate(String sha256, Instant expiry) {
        return new ClientCertificate("CN=hooks", sha256, expiry);
    }

    private static Endpoint endpoint(ClientCertificate certificate) {
        return Endpoint.newBuilder()
                .setEndpointId("endpoint")
                .setUrl("https://example.org/")
                .setSealedSecret("sealed")
                .setClientCertificate(certificate)
                .build();
    }
}
