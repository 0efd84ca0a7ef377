package org.gongbao.connector.webhook.message;

import java.util.Optional;
import org.gongbao.record.v1.Consent;
import org.gongbao.record.v1.WebhookFormat;

/**
 * An endpoint as whoever writes to it needs it. Several subscriptions may share one.
 *
 * @param endpointId the endpoint
 * @param url its address, as the subscriber wrote it
 * @param format form of what is sent
 * @param keys what signs for it; empty if its secret cannot be read
 * @param credentials what it asks to be sent along
 * @param consent whether the address agreed
 */
public record Recipient(
        String endpointId,
        String url,
        WebhookFormat format,
        Optional<EndpointKeys> keys,
        Credentials credentials,
        Consent consent) {}
