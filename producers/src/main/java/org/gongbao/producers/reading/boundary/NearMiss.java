package org.gongbao.producers.reading.boundary;

/**
 * A place within a document where another one may begin after all.
 *
 * @param line its line in the file
 * @param title what would be its title, as printed
 * @param score how much speaks for it, 0 to 1
 */
public record NearMiss(int line, String title, double score) {}
