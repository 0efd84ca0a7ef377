/** The JSON Schemas of what webhooks hold, by version. */
package org.gongbao.schemas.webhook;
