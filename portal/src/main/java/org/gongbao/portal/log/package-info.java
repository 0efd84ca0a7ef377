/** Writing to topics, record by record: what the API changes. */
package org.gongbao.portal.log;
