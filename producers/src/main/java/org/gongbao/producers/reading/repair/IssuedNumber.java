package org.gongbao.producers.reading.repair;

/**
 * A document's number and who issued it, both as printed: a body's numbers begin with the short name of its place.
 *
 * @param issuer its first issuer; null if none was found
 * @param number its number; null if it has none
 */
public record IssuedNumber(String issuer, String number) {}
