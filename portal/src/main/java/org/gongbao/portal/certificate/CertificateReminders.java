package org.gongbao.portal.certificate;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;
import org.gongbao.record.v1.ClientCertificate;
import org.gongbao.record.v1.Endpoint;
import org.gongbao.record.v1.EndpointEvent;
import org.gongbao.record.v1.EndpointNotice;

/** Decides whether somebody must be told that a certificate expires: 30 days and 7 days ahead, and when it has. Each is told once. Pure. */
final class CertificateReminders {

    private enum Stage {
        EXPIRED(Duration.ZERO),
        EXPIRES_IN_7_DAYS(Duration.ofDays(7)),
        EXPIRES_IN_30_DAYS(Duration.ofDays(30));

        private final Duration ahead;

        Stage(Duration ahead) {
            this.ahead = ahead;
        }
    }

    private CertificateReminders() {}

    /**
     * Returns the notice that is due.
     *
     * @param told what was told about the endpoint before
     */
    static Optional<EndpointNotice> due(Endpoint endpoint, Collection<EndpointNotice> told, Instant now) {
        ClientCertificate certificate = endpoint.getClientCertificate();
        return certificate == null
                ? Optional.empty()
                : stage(certificate, now)
                        .map(stage -> notice(endpoint, certificate, stage, now))
                        .filter(notice -> told.stream().noneMatch(former -> isSame(former, notice)));
    }

    /** The last one that is reached: after a month without a portal nobody wants to hear of the first. */
    private static Optional<Stage> stage(ClientCertificate certificate, Instant now) {
        for (Stage stage : Stage.values()) {
            if (!now.plus(stage.ahead).isBefore(certificate.getExpiresAt())) {
                return Optional.of(stage);
            }
        }
        return Optional.empty();
    }

    private static EndpointNotice notice(Endpoint endpoint, ClientCertificate certificate, Stage stage, Instant now) {
        return EndpointNotice.newBuilder()
                .setEndpointId(endpoint.getEndpointId())
                .setEvent(EndpointEvent.CERTIFICATE_EXPIRING)
                .setReason(stage.name())
                .setDetail("certificate " + certificate.getSubject() + " (SHA-256 " + certificate.getSha256()
                        + ") is valid until " + certificate.getExpiresAt())
                .setOccurredAt(now.truncatedTo(ChronoUnit.MILLIS))
                .build();
    }

    private static boolean isSame(EndpointNotice former, EndpointNotice notice) {
        return former.getEvent() == notice.getEvent()
                && notice.getReason().equals(former.getReason())
                && notice.getDetail().equals(former.getDetail());
    }
}
