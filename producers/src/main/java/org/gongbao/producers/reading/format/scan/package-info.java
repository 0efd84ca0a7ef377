/** Pictures of pages, recognised by the program {@code tesseract} where it is installed. Runs in the parser's process. */
package org.gongbao.producers.reading.format.scan;
