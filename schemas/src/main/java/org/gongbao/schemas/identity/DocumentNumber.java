package org.gongbao.schemas.identity;

import java.text.Normalizer;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A document number (发文字号). Two documents may share year and serial under different agency codes, so only the whole is an identity.
 *
 * @param agencyCode code of the issuing agency, as 盂政办发
 * @param year four digits
 * @param serial number within the year, from 1
 */
public record DocumentNumber(String agencyCode, int year, int serial) {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");
    private static final Pattern FORM = Pattern.compile("^([\\p{IsHan}A-Za-z0-9·.()-]*[\\p{IsHan}A-Za-z])"
            + "[〔\\[(【〖{﹝「『〈<„]((?:19|20)\\d{2})[〕\\])】〗}﹞」』〉>‟]第?(\\d{1,6})号");

    /** Checks that nothing is missing. */
    public DocumentNumber {
        Objects.requireNonNull(agencyCode, "agencyCode");
        if (agencyCode.isBlank() || serial < 1) {
            throw new IllegalArgumentException("Not a document number: " + agencyCode + ", " + year + ", " + serial);
        }
    }

    /**
     * Reads a text that is a document number and nothing else, with whatever brackets, digits and blanks it is printed; letters that digits were
     * taken for count as these.
     *
     * @param text may be null
     * @return nothing if the text is no document number
     */
    public static Optional<DocumentNumber> parse(String text) {
        if (text == null) {
            return Optional.empty();
        }
        String folded =
                BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
        Matcher matcher = FORM.matcher(MisreadDigits.mended(folded));
        if (!matcher.matches() || Integer.parseInt(matcher.group(3)) == 0) {
            return Optional.empty();
        }
        return Optional.of(new DocumentNumber(
                matcher.group(1), Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(3))));
    }

    /** Returns the one form in which Gongbao writes the number, as 盂政办发〔2022〕51号. */
    public String normalised() {
        return agencyCode + "〔" + year + "〕" + serial + "号";
    }

    /** Returns the normalised form. */
    @Override
    public String toString() {
        return normalised();
    }
}
