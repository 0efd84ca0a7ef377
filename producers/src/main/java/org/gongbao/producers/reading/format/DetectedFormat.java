package org.gongbao.producers.reading.format;

/**
 * What a file is.
 *
 * @param format the family
 * @param mediaType its media type, as application/vnd.rar, for people
 */
public record DetectedFormat(FileFormat format, String mediaType) {}
