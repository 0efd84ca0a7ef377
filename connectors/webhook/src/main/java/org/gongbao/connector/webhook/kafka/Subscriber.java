package org.gongbao.connector.webhook.kafka;

import java.util.Optional;
import org.gongbao.connector.webhook.message.StandardWebhooksSignature;

/**
 * Where the deliveries of one subscription go.
 *
 * @param endpointId the endpoint
 * @param url its address, as the subscriber wrote it
 * @param signature what signs for it; empty if its secret cannot be read
 */
public record Subscriber(String endpointId, String url, Optional<StandardWebhooksSignature> signature) {}
