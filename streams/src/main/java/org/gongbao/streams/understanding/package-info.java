/**
 * What a document says, as tags: subject classes, agencies, citations, life cycle, people, duties. Pure functions on Avro records and data files; knows
 * neither Kafka nor Spring.
 */
package org.gongbao.streams.understanding;
