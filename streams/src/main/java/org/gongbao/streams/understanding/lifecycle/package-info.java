/** From when to when a document is in force, and duties with deadlines. May touch the records of {@code schemas}, the text and data packages, nothing else. */
package org.gongbao.streams.understanding.lifecycle;
