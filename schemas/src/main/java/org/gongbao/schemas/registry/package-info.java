/** Talking to a schema registry over Confluent's REST API, or to one in memory. Knows Avro, HTTP, JSON and the topic catalogue; of Kafka the exceptions only. */
package org.gongbao.schemas.registry;
