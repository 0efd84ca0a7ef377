/** The printed table of contents: a hint about what the body holds, never the truth. Pure functions on lines. */
package org.gongbao.producers.reading.contents;
