/**
 * What a reviewer may correct in a document, how such a correction is written, kept and put in place of what was read. Pure functions on records; knows
 * no Kafka.
 */
package org.gongbao.streams.review;
