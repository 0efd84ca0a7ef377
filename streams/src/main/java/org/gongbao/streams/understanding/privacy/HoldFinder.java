package org.gongbao.streams.understanding.privacy;

import java.util.List;
import java.util.regex.Pattern;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.Hold;
import org.gongbao.record.v1.Paragraph;
import org.gongbao.streams.understanding.data.DataFile;

/** Finds wording that makes a document wait for a reviewer. Immutable. */
public final class HoldFinder {
    private static final int HEAD = 4;

    private record Rule(String reason, boolean headOnly, Pattern pattern) {}

    private final List<Rule> rules = DataFile.rows("privacy/hold.tsv", 3).stream()
            .map(row -> new Rule(row.get(0), row.get(1).equals("HEAD"), Pattern.compile(row.get(2))))
            .toList();

    /** First reason to hold the document; null if there is none. */
    public Hold find(Document document) {
        List<Paragraph> paragraphs = document.getParagraphs();
        for (int i = 0; i < paragraphs.size(); i++) {
            Paragraph paragraph = paragraphs.get(i);
            for (Rule rule : rules) {
                if ((i < HEAD || !rule.headOnly())
                        && rule.pattern().matcher(paragraph.getText().strip()).find()) {
                    return new Hold(rule.reason(), paragraph.getLine());
                }
            }
        }
        return null;
    }
}
