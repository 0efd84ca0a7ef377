/** Which topics of categories and agencies hold a document. The choice is a pure function; the processor remembers it to take documents back. */
package org.gongbao.streams.routing;
