package org.gongbao.producers.reading.contents;

/**
 * One entry.
 *
 * @param title title without white space, as printed there
 * @param number document number as printed there; null if it gives none
 * @param section heading above it without brackets, as 人事任免; null if there is none
 * @param page page; null if it gives none
 * @param line first line of the entry in the file
 */
public record ContentsEntry(String title, String number, String section, Integer page, int line) {}
