package org.gongbao.producers.reading.format.scan;

/**
 * Mends what recognition gets wrong again and again where the form is known: marks that are none, brackets that do not fit, figures in numbers
 * and days. Where more than one reading would fit, the text stays as it is. Pure.
 */
public final class RecognisedText {

    private RecognisedText() {}

    /** Returns the text mended. */
    public static String mend(String text) {
        String marks = RecognisedMarks.mend(RecognisedQuotes.mend(text));
        return RecognisedFigures.mend(RecognisedCodes.mend(RecognisedBrackets.mend(marks)));
    }
}
