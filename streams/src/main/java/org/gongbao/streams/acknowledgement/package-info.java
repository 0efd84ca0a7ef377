/**
 * Notices that have to be acknowledged (叫应): who is asked, by when, who is asked next, and how it ends. {@code AcknowledgementMachine} and
 * {@code AcknowledgementDesk} know no Kafka types; the processor and its book of stores do. Whoever is asked gets a delivery like any other.
 */
package org.gongbao.streams.acknowledgement;
