/** What receivers need to check webhooks: the public half of the platform's key, and the JSON Schemas of what webhooks hold. */
package org.gongbao.portal.key;
