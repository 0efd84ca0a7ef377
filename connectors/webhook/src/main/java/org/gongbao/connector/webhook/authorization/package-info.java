/** Tokens of OAuth 2 for receivers that want one. Fetched through the guarded sender, kept until shortly before they expire. */
package org.gongbao.connector.webhook.authorization;
