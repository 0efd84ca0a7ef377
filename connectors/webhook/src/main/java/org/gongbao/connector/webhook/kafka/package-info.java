/** The connector's own Kafka clients: subscriptions and documents in, attempts out. Each client lives on a thread of its own. */
package org.gongbao.connector.webhook.kafka;
