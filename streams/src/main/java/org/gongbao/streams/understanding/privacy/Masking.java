package org.gongbao.streams.understanding.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.Paragraph;
import org.gongbao.record.v1.PersonalData;

/** Masks personal data in a document before it leaves the platform: mobile and identity numbers. Telephone numbers of offices stay. Pure. */
public final class Masking {
    private static final int KEPT = 3;
    private static final Pattern CANDIDATE = Pattern.compile(
            "(?<![0-9０-９A-Za-z])(?:(?<id>\\d{17}[0-9Xx])|(?:\\+?86[- ]?)?(?<mobile>1[3-9]\\d([- ]?)\\d{4}\\3\\d{4}))(?![0-9０-９A-Za-z])");

    private Masking() {}

    /** Returns the document with the numbers masked in its paragraphs; the same object if there is nothing to mask. */
    public static Document mask(Document document) {
        if (document.getParagraphs().stream()
                .noneMatch(paragraph -> !find(paragraph).isEmpty())) {
            return document;
        }
        List<Paragraph> masked = document.getParagraphs().stream()
                .map(paragraph -> new Paragraph(paragraph.getLine(), mask(paragraph.getText())))
                .toList();
        return Document.newBuilder(document).setParagraphs(masked).build();
    }

    /** What {@link #mask(Document)} masks, in the order of the text. */
    public static List<PersonalData> find(Document document) {
        return document.getParagraphs().stream()
                .flatMap(paragraph -> find(paragraph).stream())
                .toList();
    }

    private static String mask(String text) {
        return CANDIDATE
                .matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(isPersonal(match) ? stars(match) : match.group()));
    }

    private static List<PersonalData> find(Paragraph paragraph) {
        List<PersonalData> found = new ArrayList<>();
        Matcher matcher = CANDIDATE.matcher(paragraph.getText());
        while (matcher.find()) {
            if (isPersonal(matcher)) {
                String kind = matcher.group("id") == null ? "MOBILE" : "ID_NUMBER";
                found.add(new PersonalData(kind, paragraph.getLine(), stars(matcher)));
            }
        }
        return found;
    }

    private static boolean isPersonal(MatchResult match) {
        String id = match.group("id");
        return id == null || IdentityNumbers.isValid(id);
    }

    private static String stars(MatchResult match) {
        String number = match.group("id") != null ? match.group("id") : match.group("mobile");
        return number.substring(0, KEPT) + "*".repeat(number.length() - KEPT);
    }
}
