/** Cover and colophon: which issue of which gazette this is, and who publishes it. Pure functions on lines. */
package org.gongbao.producers.reading.front;
