/**
 * The audit of deliveries: whether every match has come to exactly one named state, proved from topics alone. {@code AuditBook} takes facts and knows
 * no Kafka; {@code AuditReader} feeds it.
 */
package org.gongbao.standalone.audit;
