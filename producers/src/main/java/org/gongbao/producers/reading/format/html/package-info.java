/** Web pages, by jsoup. Runs in the parser's process. */
package org.gongbao.producers.reading.format.html;
