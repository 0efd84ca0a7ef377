/** Feeds of any list of documents: Atom (RFC 4287) and JSON Feed 1.1. Open to all, no account needed. */
package org.gongbao.portal.feed;
