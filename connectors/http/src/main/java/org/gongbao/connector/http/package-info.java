/**
 * Outgoing HTTP that connectors share: an asynchronous sender with a guard on the addresses it connects to, and a simple JSON call on top of it.
 * Knows nothing of Kafka, Connect or documents; touches the network and nothing else.
 */
package org.gongbao.connector.http;
