/**
 * The delivery log as a tenant may see it, and what a tenant may ask of deliveries and endpoints. Requests are written to deliveries.commands.v1; what becomes of
 * them shows in the views.
 */
package org.gongbao.portal.delivery;
