/**
 * From a file's bytes to lines with pages: which format it is, by its content, and what text it holds. {@link
 * org.gongbao.producers.reading.format.FormatDetector} decides; text and Markdown are read by the steps that follow, anything else by a parser in a
 * process of its own ({@link org.gongbao.producers.reading.format.isolation.IsolatedExtraction}), one package below for each family.
 */
package org.gongbao.producers.reading.format;
