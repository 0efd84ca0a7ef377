/**
 * Publishing: writes what was read to Kafka, the events of a file and the file itself in one transaction, and only what is new. May touch
 * reading, Kafka and spring-kafka.
 */
package org.gongbao.producers.publishing;
