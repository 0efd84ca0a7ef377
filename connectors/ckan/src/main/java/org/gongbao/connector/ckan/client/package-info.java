/**
 * Brings a CKAN portal into step: which calls in which order, and what each answer means. Sends over HTTP through {@link
 * org.gongbao.connector.ckan.client.CkanTransport}, the mapping's drafts, nothing of Kafka.
 */
package org.gongbao.connector.ckan.client;
