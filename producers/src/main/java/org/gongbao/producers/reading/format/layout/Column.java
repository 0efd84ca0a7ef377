package org.gongbao.producers.reading.format.layout;

/** Where on the page a line stands. */
enum Column {
    /** In the left one of two columns. */
    LEFT,
    /** In the right one of two columns. */
    RIGHT,
    /** Across the page. */
    FULL
}
