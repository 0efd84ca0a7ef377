package org.gongbao.connector.webhook.message;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.gongbao.schemas.acknowledgement.AcknowledgementTokens;
import org.gongbao.schemas.acknowledgement.AskedFor;

/** Writes what tells a receiver how to acknowledge a document. The same for the same asking, for ever. Immutable. */
final class AcknowledgementLinks {

    private static final String WITHDRAWAL = "document.withdrawal";

    private final String portalUrl;
    private final AcknowledgementTokens tokens;

    AcknowledgementLinks(String portalUrl, AcknowledgementTokens tokens) {
        this.portalUrl = portalUrl;
        this.tokens = tokens;
    }

    /** Returns nothing if the receiver need not acknowledge; a withdrawal nobody has to. */
    Optional<ObjectNode> of(Subscriber subscriber, RenderedDocument document, int asking) {
        boolean asks = asking > 0
                && subscriber.deadlineSeconds() > 0
                && !document.type().equals(WITHDRAWAL);
        if (!asks) {
            return Optional.empty();
        }
        String token = tokens.write(
                new AskedFor(document.documentId(), document.revision(), subscriber.subscriptionId(), asking));
        return Optional.of(Json.MAPPER
                .createObjectNode()
                .put("asking", asking)
                .put("deadlineSeconds", subscriber.deadlineSeconds())
                .put("url", portalUrl + AcknowledgementTokens.PAGE + token)
                .put("answerUrl", portalUrl + AcknowledgementTokens.REQUEST + token));
    }
}
