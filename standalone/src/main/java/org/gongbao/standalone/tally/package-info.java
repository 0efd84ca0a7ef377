/**
 * Counting: what went through the line, read from topics and the inbox and never from what the program meant to do; whether all has settled; the report.
 * Knows Kafka's clients, no topology and no connector.
 */
package org.gongbao.standalone.tally;
