/**
 * A broker in this process and a schema registry as its child, both for one machine and loopback only. The only place that sees
 * {@code kafka.server}, which is no public interface of Kafka.
 */
package org.gongbao.broker;
