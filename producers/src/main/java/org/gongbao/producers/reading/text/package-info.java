/** From bytes to lines: which encoding, which lines, without Markdown's marks. Pure functions; touches nothing but its input. */
package org.gongbao.producers.reading.text;
