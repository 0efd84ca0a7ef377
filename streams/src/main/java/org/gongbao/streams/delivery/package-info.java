/**
 * When an attempt is due: schedule, window, breaker, parking. {@code DeliveryMachine} and {@code DeliveryDesk} know no Kafka types; the
 * processor and its book of stores do.
 */
package org.gongbao.streams.delivery;
