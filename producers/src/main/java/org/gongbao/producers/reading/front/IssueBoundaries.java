package org.gongbao.producers.reading.front;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongbao.producers.reading.text.Folding;
import org.gongbao.producers.reading.text.Lookalikes;
import org.gongbao.producers.reading.text.TextLine;

/**
 * Tells the issues apart that were joined into one file: each begins with its cover. A cover is the gazette's title alone on a line with
 * another issue than the one before near it, or with a table of contents, a publisher or a reading below; a running head has none of
 * these. Pure, time linear in the text.
 */
public final class IssueBoundaries {

    private static final Pattern TITLE = Pattern.compile("^\\p{IsHan}{2,24}(?:公报|政报)(?=$|[^\\p{IsHan}]|第).{0,30}$");
    private static final Pattern CONTENTS = Pattern.compile("^(?:本期)?(?:目录|目次|要目)$");
    private static final Pattern PUBLISHER =
            Pattern.compile("^(?:主办|主管|编印|编辑|编审|出版)[:单部]|(?:主办|主管|编印|编辑|出版|发行)$|出版\\(|[季月]刊");
    private static final Pattern READING = Pattern.compile("^[A-Z' ’]{6,80}$");
    private static final Pattern COVER = Pattern.compile(
            "^(?:(?:19|20)\\d{2}年?|(?:(?:19|20)\\d{2}年?|[一二][一二三四五六七八九〇零○]{3}年)?\\W?第?[\\d一二三四五六七八九十]{1,3}期?(?:\\W?总(?:期数|期号|第)?:?\\d{1,5}期?\\W?)?"
                    + "|\\(?总(?:期数|期号|第)?:?\\d{1,5}期?\\)?|[A-Z' ’]{6,80}|\\d{4}[./-]\\d{1,2})$");
    private static final int COVER_LINES = 12;
    private static final int ABOVE = 4;
    private static final int LONGEST = 60;

    private final List<TextLine> lines;

    private IssueBoundaries(List<TextLine> lines) {
        this.lines = lines;
    }

    /** Returns the lines of each issue, in order; all of them in one list if the file holds one issue, or no cover at all. */
    public static List<List<TextLine>> split(List<TextLine> lines) {
        return new IssueBoundaries(lines).split();
    }

    private List<List<TextLine>> split() {
        List<List<TextLine>> issues = new ArrayList<>();
        int start = 0;
        Cover current = null;
        for (int i = 0; i < lines.size(); i++) {
            Optional<Cover> cover = coverAt(i);
            if (cover.isEmpty()) {
                continue;
            }
            if (current == null) {
                current = cover.get();
            } else if (cover.get().isOf(current)) {
                current = cover.get();
            } else {
                int first = topOf(i, start);
                issues.add(lines.subList(start, first));
                start = first;
                current = cover.get();
            }
        }
        issues.add(lines.subList(start, lines.size()));
        return issues;
    }

    private Optional<Cover> coverAt(int i) {
        TextLine line = lines.get(i);
        if (line.squeezed().length() > LONGEST || !TITLE.matcher(line.plain()).matches()) {
            return Optional.empty();
        }
        boolean alone = line.plain().endsWith("公报") || line.plain().endsWith("政报");
        int[] issue = FrontMatterReader.issue(line).orElse(null);
        boolean cover = false;
        for (int below = i + 1; below < Math.min(lines.size(), i + COVER_LINES); below++) {
            TextLine next = lines.get(below);
            if (next.squeezed().length() > LONGEST) {
                break;
            }
            if (issue == null && below <= i + ABOVE) {
                issue = FrontMatterReader.issue(lines, below).orElse(null);
                cover |= alone && issue != null && COVER.matcher(next.plain()).matches();
            }
            cover |= CONTENTS.matcher(next.plain()).matches()
                    || (below <= i + ABOVE
                            && READING.matcher(Folding.plain(next.text())).matches())
                    || (below <= i + 2 * ABOVE && isPublisher(next));
        }
        if (issue == null) {
            issue = issueAbove(i);
        }
        return cover && issue != null ? Optional.of(new Cover(name(line), issue, i)) : Optional.empty();
    }

    private int[] issueAbove(int i) {
        for (int above = i - 1; above >= Math.max(0, i - ABOVE); above--) {
            if (COVER.matcher(lines.get(above).plain()).matches()) {
                Optional<int[]> issue = FrontMatterReader.issue(lines.get(above));
                if (issue.isPresent()) {
                    return issue.get();
                }
            }
        }
        return null;
    }

    private static boolean isPublisher(TextLine line) {
        return line.squeezed().indexOf('。') < 0
                && PUBLISHER.matcher(line.plain()).find();
    }

    private static String name(TextLine line) {
        String plain = line.plain();
        int end = Math.max(plain.indexOf("公报"), plain.indexOf("政报"));
        return plain.substring(0, end);
    }

    /** The reading or the issue may stand above the title. */
    private int topOf(int title, int start) {
        int top = title;
        while (top - 1 > start
                && title - top < ABOVE
                && COVER.matcher(lines.get(top - 1).plain()).matches()) {
            top--;
        }
        return top;
    }

    /** Which issue of which gazette, and where. */
    private record Cover(String name, int[] issue, int place) {

        /** A cover is often printed twice, and one of both misread. */
        boolean isOf(Cover other) {
            return place - other.place <= COVER_LINES
                    || (Arrays.equals(issue, other.issue) && Lookalikes.load().isMisreading(name, other.name));
        }
    }
}
