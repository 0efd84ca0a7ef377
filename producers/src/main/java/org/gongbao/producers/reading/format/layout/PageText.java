package org.gongbao.producers.reading.format.layout;

import java.util.List;

/**
 * What stands on a page.
 *
 * @param number its number, from 1
 * @param height its height, in the unit of the runs
 * @param runs pieces of print lines in any order
 */
public record PageText(int number, float height, List<TextRun> runs) {

    /** Copies the list. */
    public PageText {
        runs = List.copyOf(runs);
    }

    /** Returns the same page with other runs. */
    PageText with(List<TextRun> others) {
        return new PageText(number, height, others);
    }
}
