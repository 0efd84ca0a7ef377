package org.gongbao.producers.reading.boundary;

/**
 * A candidate before its surroundings were looked at.
 *
 * @param first index of its first line
 * @param bodyFrom index of the first line below title and number
 * @param title its title
 * @param number document number as printed; null if it has none
 * @param main what it was found by
 */
record Draft(int first, int bodyFrom, TitleBlock title, String number, Evidence main) {}
