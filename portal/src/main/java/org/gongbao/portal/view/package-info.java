/**
 * Small views in memory over the topics of subscriptions, endpoints, portals, held documents and dead letters. They are
 * filled from the topics at every start. Each view takes records from one thread and may be read from any.
 */
package org.gongbao.portal.view;
