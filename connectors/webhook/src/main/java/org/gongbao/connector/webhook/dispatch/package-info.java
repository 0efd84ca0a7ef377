/** The way of one delivery from the record to the settled offset. Knows no Connect. */
package org.gongbao.connector.webhook.dispatch;
