package org.gongbao.producers.reading.mapping;

/**
 * The file that documents come from.
 *
 * @param file name without folders
 * @param sha256 SHA-256 of its bytes, lower-case hexadecimal
 * @param reader name and version of the reader
 */
public record Origin(String file, String sha256, String reader) {}
