/** Text made ready for the taggers: one stream of characters with one width of punctuation, dates, numerals, a trie. Touches nothing but Avro records. */
package org.gongbao.streams.understanding.text;
