/**
 * From pieces of text with places on a page to lines in reading order: running heads and page numbers dropped, columns one after the other,
 * print lines joined to the paragraphs that they were broken from. Serves text layers and recognised pages alike. Pure.
 */
package org.gongbao.producers.reading.format.layout;
