/** PDF, by PDFBox: glyphs with their places, and pictures of pages that have none. Runs in the parser's process. */
package org.gongbao.producers.reading.format.pdf;
