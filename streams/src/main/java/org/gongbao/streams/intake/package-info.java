/**
 * From events to revisions: drops repeats, numbers revisions, tells what a revision changes, strips what is withdrawn. The decisions are pure
 * functions; only the processor touches Kafka Streams.
 */
package org.gongbao.streams.intake;
