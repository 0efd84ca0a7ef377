/** Asks addresses whether they want webhooks, before the first one: a challenge, or the handshake of CloudEvents. */
package org.gongbao.connector.webhook.consent;
