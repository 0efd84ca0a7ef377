/** What goes over the wire: body and signature. Pure functions on records; touches neither network nor Kafka. */
package org.gongbao.connector.webhook.message;
