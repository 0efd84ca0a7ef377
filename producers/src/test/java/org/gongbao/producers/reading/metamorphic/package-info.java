/**
 * The same issue in other dress: what a printer, a scanner or an office's software does to a text must not change which documents are
 * read out of it. Transformations are small named functions on text; they run on real issues where these are at hand, and always on the
 * invented ones.
 */
package org.gongbao.producers.reading.metamorphic;
