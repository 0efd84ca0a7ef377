/** The schemas of earlier releases, so that what was stored with them can be read without a registry. May touch the topic catalogue. */
package org.gongbao.schemas.history;
