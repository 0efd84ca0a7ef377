/** From when to when a document is in force. May touch the records of {@code schemas}, the text and data packages, nothing else. */
package org.gongbao.streams.understanding.lifecycle;
