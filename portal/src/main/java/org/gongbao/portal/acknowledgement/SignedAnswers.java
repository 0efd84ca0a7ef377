package org.gongbao.portal.acknowledgement;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.gongbao.portal.subscription.EndpointService;
import org.gongbao.portal.view.Views;
import org.gongbao.record.v1.AcknowledgementState;
import org.gongbao.record.v1.Asking;
import org.gongbao.record.v1.Endpoint;
import org.gongbao.schemas.acknowledgement.AskedFor;

/**
 * Checks answers that a receiver signs with the secret of its endpoint, as Standard Webhooks signs: {@code v1} over {@code id.timestamp.body}. Thread-safe.
 */
public final class SignedAnswers {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String SECRET_PREFIX = "whsec_";
    private static final String VERSION = "v1,";
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final Views views;
    private final EndpointService endpoints;
    private final Clock clock;

    /**
     * Makes the check.
     *
     * @param endpoints opens secrets
     */
    public SignedAnswers(Views views, EndpointService endpoints, Clock clock) {
        this.views = views;
        this.endpoints = endpoints;
        this.clock = clock;
    }

    /**
     * The headers by which an answer is signed.
     *
     * @param id any text without full stops
     * @param timestamp seconds
     * @param signatures a list with blanks between
     */
    public record Signature(String id, String timestamp, String signatures) {}

    /**
     * Returns the notice that is answered.
     *
     * @param deliveryId the webhook-id of the delivery that asked
     * @param body the very bytes that came
     * @throws AnswerRefusedException POR-035 if it is not signed by the endpoint that was asked, POR-036 if nobody was
     */
    public AskedNotice checked(String deliveryId, Signature signature, byte[] body) {
        AcknowledgementState notice = views.acknowledgements()
                .ofDelivery(deliveryId)
                .orElseThrow(() -> AnswerRefusedException.notAsked(deliveryId));
        Asking asking = notice.getAskings().stream()
                .filter(one -> one.getDeliveryId().equals(deliveryId))
                .findFirst()
                .orElseThrow(() -> AnswerRefusedException.notAsked(deliveryId));
        Endpoint endpoint =
                views.subscriptions().endpoint(asking.getEndpointId()).orElseThrow(AnswerRefusedException::over);
        checkTime(signature);
        if (!isSigned(endpoints.secretOf(endpoint), signature, body)) {
            throw AnswerRefusedException.unsigned("webhook-signature holds no v1 that its secret gives");
        }
        if (!notice.getOpenedAt().plus(AnswerDesk.GOOD_FOR).isAfter(clock.instant())) {
            throw AnswerRefusedException.over();
        }
        AskedFor asked = new AskedFor(
                notice.getDocumentId(), notice.getRevision(), notice.getSubscriptionId(), asking.getNumber());
        return new AskedNotice(asked, Optional.of(notice));
    }

    private void checkTime(Signature signature) {
        if (signature.id() == null || signature.timestamp() == null || signature.signatures() == null) {
            throw AnswerRefusedException.unsigned(
                    "webhook-id, webhook-timestamp and webhook-signature have to be there");
        }
        try {
            Instant at = Instant.ofEpochSecond(Long.parseLong(signature.timestamp()));
            if (Duration.between(at, clock.instant()).abs().compareTo(TOLERANCE) <= 0) {
                return;
            }
        } catch (NumberFormatException notANumber) {
            // the answer below says it
        }
        throw AnswerRefusedException.unsigned("webhook-timestamp is not within 5 minutes of now");
    }

    private static boolean isSigned(String secret, Signature signature, byte[] body) {
        byte[] right = hmac(secret, signature, body);
        return Stream.of(signature.signatures().split(" "))
                .filter(one -> one.startsWith(VERSION))
                .anyMatch(one -> MessageDigest.isEqual(
                        Base64.getEncoder().encode(right),
                        one.substring(VERSION.length()).getBytes(StandardCharsets.US_ASCII)));
    }

    private static byte[] hmac(String secret, Signature signature, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(
                    new SecretKeySpec(Base64.getDecoder().decode(secret.substring(SECRET_PREFIX.length())), ALGORITHM));
            mac.update((signature.id() + "." + signature.timestamp() + ".").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK knows " + ALGORITHM, e);
        }
    }
}
