/** Personal data and reasons to hold a document back. May touch the records of {@code schemas}, nothing else. */
package org.gongbao.streams.understanding.privacy;
