/** Other documents that a document names. May touch the records of {@code schemas}, the text and data packages, nothing else. */
package org.gongbao.streams.understanding.citation;
