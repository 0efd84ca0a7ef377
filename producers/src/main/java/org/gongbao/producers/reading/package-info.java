/**
 * Reading: from a file's bytes to documents. {@link org.gongbao.producers.reading.GazetteReader} is the door; the packages below are its
 * steps, each pure. Knows neither Kafka nor Spring.
 */
package org.gongbao.producers.reading;
