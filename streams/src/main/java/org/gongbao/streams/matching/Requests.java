package org.gongbao.streams.matching;

import org.gongbao.record.v1.DeliveryAction;
import org.gongbao.record.v1.DeliveryCommand;
import org.gongbao.record.v1.DeliveryIntent;
import org.gongbao.schemas.identity.Identities;

/** Which requests tell a subscription of a document. */
public final class Requests {

    private Requests() {}

    /**
     * Returns true if a request sends a revision of a document to a subscription as a match would have. A test has an identifier of its own and
     * tells nobody anything; a request to try at once concerns only what is known already.
     */
    public static boolean tell(DeliveryCommand command) {
        DeliveryIntent intent = command.getIntent();
        return intent != null
                && command.getAction() == DeliveryAction.REPLAY
                && intent.getDeliveryId()
                        .equals(Identities.deliveryId(
                                intent.getDocumentId(), intent.getRevision(), intent.getSubscriptionId()));
    }
}
