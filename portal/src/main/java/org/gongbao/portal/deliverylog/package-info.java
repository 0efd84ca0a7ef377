/**
 * The delivery log on disk: states and attempts of deliveries, ordered for lists, with exact counts. It is filled from
 * {@code deliveries.state.v1} and {@code deliveries.attempts.v1} alone and may be deleted while the portal is stopped. Memory does not grow
 * with what waits or has ended. Knows no HTTP and no consumer.
 */
package org.gongbao.portal.deliverylog;
