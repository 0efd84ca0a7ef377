/** Subject classes by rules and a lexicon. May touch the records of {@code schemas}, the text and data packages, nothing else. */
package org.gongbao.streams.understanding.category;
