/**
 * Kafka Connect sink that keeps a CKAN portal in step with the documents. Here live the connector, its task and configuration, and what
 * happens to each record; the portal's side is in {@code client}, the form of a dataset in {@code mapping}. May see Kafka's clients and
 * Connect's API, Gongbao's schemas and the shared HTTP code.
 */
package org.gongbao.connector.ckan;
