/** Who may do what over HTTP: keys and their scopes, the rate of requests, and the headers that keep browsers safe. Knows nothing of documents. */
package org.gongbao.portal.access;
