/** Who must do what by when. May touch the records of {@code schemas}, its places, the text and data packages, nothing else. */
package org.gongbao.streams.understanding.duty;
