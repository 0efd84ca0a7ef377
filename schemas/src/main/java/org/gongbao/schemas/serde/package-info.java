/** Avro in Confluent's wire format for Kafka's clients and Streams. Touches the registry package, Avro and Kafka's serializer interfaces. */
package org.gongbao.schemas.serde;
