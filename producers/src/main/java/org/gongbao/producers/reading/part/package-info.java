/**
 * The parts of one document: agencies, number, genre, addressees, signature, marker, annexes, paragraphs. Pure functions on lines; word
 * lists are resources beside this package.
 */
package org.gongbao.producers.reading.part;
