/**
 * Parsing of foreign formats in a process of its own, so that a parser that hangs, fills its memory or takes its Java machine down costs one file
 * and nothing else. The file goes in by standard input, frames come out by standard output.
 */
package org.gongbao.producers.reading.format.isolation;
