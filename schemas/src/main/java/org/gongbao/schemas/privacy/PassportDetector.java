package org.gongbao.schemas.privacy;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds numbers of passports, permits of passage, officers' and drivers' papers; only where they are labelled, for they look like any code. */
final class PassportDetector implements Detector {
    private static final Pattern AFTER = Pattern.compile("(?:证件)?(?:编号|号码|号)?(?:为|是)?[:：（( ]{0,3}"
            + "(?<code>[A-Z]{0,2}[0-9]{6,20}[A-Z]?|[\\p{IsHan}]字第?[0-9]{4,10}号?)(?![A-Za-z0-9])");
    private static final Pattern BEFORE = Pattern.compile("(?<![A-Za-z0-9])(?<code>[A-Z]{1,2}[0-9]{7,9}) ?号?的?$");
    private static final int LONGEST_BEFORE = 16;

    private final List<String> papers;

    PassportDetector(Words words) {
        this.papers = words.of("PAPER");
    }

    @Override
    public void find(Passage passage, List<Finding> findings) {
        papers.forEach(paper -> find(paper, passage.text(), findings));
    }

    private static void find(String paper, String text, List<Finding> findings) {
        Matcher after = AFTER.matcher(text);
        Matcher before = BEFORE.matcher(text).useTransparentBounds(true);
        for (int i = text.indexOf(paper); i >= 0; i = text.indexOf(paper, i + paper.length())) {
            if (after.region(i + paper.length(), text.length()).lookingAt()) {
                findings.add(hidden(after));
            }
            if (before.region(Math.max(0, i - LONGEST_BEFORE), i).find()) {
                findings.add(hidden(before));
            }
        }
    }

    private static Finding hidden(Matcher matcher) {
        String code = matcher.group("code");
        return Finding.starred(
                matcher.start("code"),
                matcher.end("code"),
                PersonalDataKind.PASSPORT,
                code.substring(0, 1),
                code.length() - 1);
    }
}
