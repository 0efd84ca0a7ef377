package org.gongbao.portal.view;

import org.gongbao.portal.deliverylog.DeliveryLog;
import org.gongbao.record.v1.ApiKeyUse;
import org.gongbao.record.v1.EndpointState;
import org.gongbao.record.v1.PortalState;

/**
 * All views; in memory but for the delivery log.
 *
 * @param subscriptions subscriptions
 * @param deliveries states and attempts of deliveries, on disk
 * @param endpoints health of endpoints, by endpointId
 * @param notices what happened to endpoints
 * @param acknowledgements notices that have to be acknowledged
 * @param portals what stands on open-data portals, by portal/documentId
 * @param deadLetters what could not be processed
 * @param held why documents are held
 * @param filters saved filters
 * @param changes who changed what
 * @param keyUses when keys were last used, by keyId
 */
public record Views(
        Subscriptions subscriptions,
        DeliveryLog deliveries,
        LatestByKey<EndpointState> endpoints,
        Notices notices,
        Acknowledgements acknowledgements,
        LatestByKey<PortalState> portals,
        DeadLetters deadLetters,
        HeldReasons held,
        SavedFilters filters,
        Changes changes,
        LatestByKey<ApiKeyUse> keyUses) {

    /** Returns empty views beside a delivery log. */
    public static Views beside(DeliveryLog deliveries) {
        return new Views(
                new Subscriptions(),
                deliveries,
                new LatestByKey<>(),
                new Notices(),
                new Acknowledgements(),
                new LatestByKey<>(),
                new DeadLetters(),
                new HeldReasons(),
                new SavedFilters(),
                new Changes(),
                new LatestByKey<>());
    }
}
