package org.gongbao.streams.understanding.agency;

/**
 * A place of the text that names a body.
 *
 * @param start offset of its first character
 * @param end offset after its last character
 * @param printed name as it stands there
 * @param name full name, absolute; the printed one if it could not be made absolute
 * @param id identifier in the registry; null if the body is not known
 */
record Mention(int start, int end, String printed, String name, String id) {}
