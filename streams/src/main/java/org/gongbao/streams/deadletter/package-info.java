/**
 * The error gates: what cannot be processed becomes a typed dead letter, an outage does not. Knows Kafka's error handlers and the serdes,
 * no topology.
 */
package org.gongbao.streams.deadletter;
