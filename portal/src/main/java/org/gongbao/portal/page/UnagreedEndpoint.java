package org.gongbao.portal.page;

import org.gongbao.portal.delivery.ConsentStatus;

/**
 * An endpoint whose address has not agreed to get webhooks.
 *
 * @param endpointId the endpoint
 * @param consent what it said
 * @param waiting deliveries that wait for it
 */
record UnagreedEndpoint(String endpointId, ConsentStatus consent, int waiting) {}
