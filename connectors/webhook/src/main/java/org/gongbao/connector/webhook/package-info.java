/**
 * The sink connector that delivers documents as webhooks: one attempt per intent, asynchronous, signed. This package holds what Kafka Connect
 * sees (connector, task, configuration, metrics) and puts the parts together; the parts know nothing of Connect.
 */
package org.gongbao.connector.webhook;
