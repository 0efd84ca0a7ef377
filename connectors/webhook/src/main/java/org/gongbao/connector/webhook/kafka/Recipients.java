package org.gongbao.connector.webhook.kafka;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.gongbao.connector.webhook.message.Credentials;
import org.gongbao.connector.webhook.message.CredentialsReader;
import org.gongbao.connector.webhook.message.EndpointKeys;
import org.gongbao.connector.webhook.message.EndpointKeys.FormerSecret;
import org.gongbao.connector.webhook.message.Recipient;
import org.gongbao.connector.webhook.message.WebhookSecret;
import org.gongbao.record.v1.Endpoint;
import org.gongbao.record.v1.SignatureKind;
import org.gongbao.schemas.error.GongbaoException;
import org.gongbao.schemas.secret.SigningKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes recipients of endpoints: opens what is sealed. Used by one thread. */
public final class Recipients {

    private static final Logger LOGGER = LoggerFactory.getLogger(Recipients.class);

    private final UnaryOperator<String> secrets;
    private final Supplier<SigningKey> platform;
    private SigningKey known;

    /**
     * Creates what makes recipients.
     *
     * @param secrets opens a sealed secret
     * @param platform the platform's key; asked when the first endpoint needs it
     */
    public Recipients(UnaryOperator<String> secrets, Supplier<SigningKey> platform) {
        this.secrets = secrets;
        this.platform = platform;
    }

    /** Returns the recipient; one without keys if what is sealed, or the platform's key, cannot be read. */
    Recipient of(Endpoint endpoint) {
        Optional<EndpointKeys> keys = Optional.empty();
        Credentials credentials = Credentials.NONE;
        try {
            credentials = credentials(endpoint);
            keys = keys(endpoint);
        } catch (GongbaoException | IllegalArgumentException e) {
            LOGGER.atError()
                    .addKeyValue("endpoint", endpoint.getEndpointId())
                    .addKeyValue("error", e.getMessage())
                    .log("WHK-013 What is sealed of an endpoint cannot be read; its deliveries fail until it can");
        }
        return new Recipient(
                endpoint.getEndpointId(),
                endpoint.getUrl(),
                endpoint.getFormat(),
                keys,
                credentials,
                endpoint.getConsent());
    }

    private Credentials credentials(Endpoint endpoint) {
        return endpoint.getSealedCredentials() == null
                ? Credentials.NONE
                : CredentialsReader.read(secrets.apply(endpoint.getSealedCredentials()));
    }

    private Optional<EndpointKeys> keys(Endpoint endpoint) {
        Optional<SigningKey> signing =
                endpoint.getSignature() == SignatureKind.ASYMMETRIC ? Optional.of(platformKey()) : Optional.empty();
        return Optional.of(new EndpointKeys(open(endpoint.getSealedSecret()), former(endpoint), signing));
    }

    private SigningKey platformKey() {
        if (known == null) {
            known = platform.get();
        }
        return known;
    }

    private Optional<FormerSecret> former(Endpoint endpoint) {
        Instant until = endpoint.getFormerSecretUntil();
        return endpoint.getFormerSealedSecret() == null || until == null
                ? Optional.empty()
                : Optional.of(new FormerSecret(open(endpoint.getFormerSealedSecret()), until));
    }

    private WebhookSecret open(String sealed) {
        return WebhookSecret.ofText(secrets.apply(sealed));
    }
}
