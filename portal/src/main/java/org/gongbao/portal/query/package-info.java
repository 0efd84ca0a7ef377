/** Addresses of lists: the parameters that the list page, the feeds and the API share, read and written. */
package org.gongbao.portal.query;
