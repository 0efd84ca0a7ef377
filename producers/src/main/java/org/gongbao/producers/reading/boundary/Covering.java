package org.gongbao.producers.reading.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gongbao.producers.reading.part.Genre;
import org.gongbao.producers.reading.text.Folding;
import org.gongbao.producers.reading.text.TextLine;

/**
 * What a document says before what it issues: its title, and its text up to the first signature, within bounds. The text is read when it
 * is first asked for. For one thread.
 */
final class Covering {

    private static final Pattern ISSUES = Pattern.compile("印发|转发|批转|公布|发布|颁布|颁发|下发|附发|废止|修改|修订|修正|贯彻|执行|学习");
    private static final Pattern DECREE = Pattern.compile("令$|(?:政府|委员会)公告$");
    private static final Pattern FOLLOWS = Pattern.compile("附后|附件|见附|附表|附:|现印发|现予|现将.{0,80}(?:印发|公布|转发)|如下表|名单如下");
    private static final String PRINT = "印发";
    private static final int LINES = 40;
    private static final int LONGEST_LINE = 2000;

    private final ClassifiedLines lines;
    private final Candidate document;
    private final String title;
    private final String issued;
    private final List<Integer> ends = new ArrayList<>();
    private String text;
    private boolean complete;

    Covering(ClassifiedLines lines, Candidate document) {
        this.lines = lines;
        this.document = document;
        this.title = Folding.bare(document.title().title());
        int at = title.indexOf(PRINT);
        this.issued = at < 0 ? "" : Folding.bare(Genre.withoutTail(title.substring(at + PRINT.length())));
    }

    /** Returns the title, bare. */
    String title() {
        return title;
    }

    /** Returns whether it is a decree or an announcement, which promulgates what stands below it. */
    boolean isDecree() {
        return DECREE.matcher(Genre.withoutTail(title)).find();
    }

    /** Returns what stands behind 印发 in the title, bare; empty if it does not say that. */
    String issued() {
        return issued;
    }

    /** Returns whether the title names another one as what it issues, forwards, changes or repeals. */
    boolean names(String other) {
        int at = title.indexOf(other);
        return at > 0 && ISSUES.matcher(title.substring(0, at)).find();
    }

    /** Returns the text of the lines above this one, bare. */
    String textAbove(int line) {
        read();
        int count = Math.min(line - document.bodyFrom(), ends.size());
        return count <= 0 ? "" : text.substring(0, ends.get(count - 1));
    }

    /** Returns whether title and text announce nothing that follows the signature. */
    boolean isComplete() {
        read();
        return complete;
    }

    private void read() {
        if (text != null) {
            return;
        }
        int from = document.bodyFrom();
        int to = Math.max(from, Math.min(lines.nextSignature(from) + 1, from + LINES));
        StringBuilder plain = new StringBuilder();
        StringBuilder bare = new StringBuilder();
        for (TextLine line : lines.between(from, to)) {
            String one = Folding.plain(
                    line.squeezed().substring(0, Math.min(line.squeezed().length(), LONGEST_LINE)));
            plain.append(one);
            bare.append(Folding.bare(one));
            ends.add(bare.length());
        }
        text = bare.toString();
        complete = !ISSUES.matcher(title).find()
                && !isDecree()
                && !FOLLOWS.matcher(plain).find();
    }
}
