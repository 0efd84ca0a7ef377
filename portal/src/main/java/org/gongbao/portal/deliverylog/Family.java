package org.gongbao.portal.deliverylog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.function.Function;
import org.gongbao.record.v1.DeliveryState;

/** The column families of the database. */
enum Family {
    /** Position, format and counts. The name is RocksDB's own. */
    DEFAULT(null),
    /** State by deliveryId. */
    STATES(null),
    /** Attempt by deliveryId and number of arrival. */
    ATTEMPTS(null),
    /** Lists in the order of {@link PlaceKeys}; their values are the status. */
    ALL(_ -> ""),
    SUBSCRIPTION(DeliveryState::getSubscriptionId),
    DOCUMENT(DeliveryState::getDocumentId),
    ENDPOINT(DeliveryState::getEndpointId);

    static final List<Family> LISTS = List.of(ALL, SUBSCRIPTION, DOCUMENT, ENDPOINT);

    private final Function<DeliveryState, String> owner;

    Family(Function<DeliveryState, String> owner) {
        this.owner = owner;
    }

    /** Returns under whose name a list holds a delivery. */
    String ownerOf(DeliveryState state) {
        return owner.apply(state);
    }

    byte[] familyName() {
        return name().toLowerCase(java.util.Locale.ROOT).getBytes(UTF_8);
    }
}
