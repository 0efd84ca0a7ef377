/** ZIP containers, by Commons Compress: archives of files, and the documents that are such containers. Runs in the parser's process. */
package org.gongbao.producers.reading.format.archive;
