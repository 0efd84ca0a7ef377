/** Extracts for people: summary, keywords, places. May touch the records of {@code schemas} and the text and data packages, nothing else. */
package org.gongbao.streams.understanding.extract;
