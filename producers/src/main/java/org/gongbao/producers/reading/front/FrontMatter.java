package org.gongbao.producers.reading.front;

import java.time.LocalDate;

/**
 * What cover and colophon say; null where they say nothing.
 *
 * @param title title of the gazette as printed, without white space
 * @param publisher publishing office as printed
 * @param pinyin letters of the title's reading on the cover, lower case, without blanks
 * @param year year of the issue
 * @param issue number within the year
 * @param totalIssue running number
 * @param publishedOn day of publication
 */
public record FrontMatter(
        String title,
        String publisher,
        String pinyin,
        Integer year,
        Integer issue,
        Integer totalIssue,
        LocalDate publishedOn) {}
