package org.gongbao.streams.understanding.duty;

import java.util.List;
import org.gongbao.schemas.pattern.SoughtPattern;

/** How deep the numbering at the beginning of a paragraph stands: 第一章 before 第一条 before 一、 before （一） before 1. before （1）. */
final class Numbering {
    /** Depth of a paragraph without a number. */
    static final int NONE = 99;

    private static final String CHINESE = "[一二三四五六七八九十百零]{1,5}";
    private static final List<SoughtPattern> KINDS = List.of(
            SoughtPattern.of("^第(?:" + CHINESE + "|\\d{1,3})[章节编]"),
            SoughtPattern.of("^第(?:" + CHINESE + "|\\d{1,3})条"),
            SoughtPattern.of("^" + CHINESE + "[、.．]"),
            SoughtPattern.of("^(?:- )?（" + CHINESE + "）"),
            SoughtPattern.of("^(?:- )?\\d{1,3}(?:、|[.．](?!\\d))"),
            SoughtPattern.of("^(?:- )?（\\d{1,3}）"),
            SoughtPattern.of("^(?:[①-⑳]|——|- )"));

    private Numbering() {}

    /** 0 is the highest; {@link #NONE} for a paragraph without a number. */
    static int depth(String paragraph) {
        for (int i = 0; i < KINDS.size(); i++) {
            if (KINDS.get(i).isIn(paragraph)) {
                return i;
            }
        }
        return NONE;
    }
}
