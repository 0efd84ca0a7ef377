/** Word documents, DOCX and DOC, by Apache POI. Runs in the parser's process. */
package org.gongbao.producers.reading.format.office;
