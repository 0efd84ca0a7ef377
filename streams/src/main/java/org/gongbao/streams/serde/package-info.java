/**
 * How records become bytes: patient serdes for topics, self-describing ones for state stores and internal topics. Knows Kafka's serializers
 * and the Avro records, no topology.
 */
package org.gongbao.streams.serde;
