package org.gongbao.producers.reading.text;

/**
 * A file's text.
 *
 * @param text the characters, without a byte order mark
 * @param encoding name of the encoding that fitted
 */
public record DecodedText(String text, String encoding) {}
