/** Who may do what over HTTP: API keys, and the headers that keep browsers safe. Knows nothing of documents. */
package org.gongbao.portal.access;
