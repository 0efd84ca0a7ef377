package org.gongbao.streams.understanding.category;

import java.util.List;

/**
 * A title or document whose class is known, with what the tagger found in it.
 *
 * @param source where it comes from
 * @param category code of its class
 * @param also codes of classes that are right too
 * @param findings what was found
 * @param withoutModel the same where no model is at hand
 */
record Sample(String source, String category, List<String> also, Findings findings, Findings withoutModel) {

    /** The sample as a machine without the model sees it. */
    Sample byCharacters() {
        return new Sample(source, category, also, withoutModel, withoutModel);
    }

    boolean strict(String code) {
        return category.equals(code);
    }

    boolean accepts(String code) {
        return strict(code) || also.contains(code);
    }

    /** True for a document, false for a title that stands alone. */
    boolean whole() {
        return findings.text().max() > 0;
    }
}
