package org.gongbao.producers.reading.boundary;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongbao.producers.reading.part.Genre;
import org.gongbao.producers.reading.text.Endings;
import org.gongbao.producers.reading.text.Folding;
import org.gongbao.producers.reading.text.TextLine;
import org.gongbao.producers.reading.text.WordList;

/**
 * What editors print beside official documents: explanations of a policy, interviews, chronicles. Nobody issued it, so it is no document,
 * but it ends the one above. Pure.
 */
public final class EditorialMatter {

    private static final Endings TITLES = new Endings(WordList.load(EditorialMatter.class, "matter-endings.txt"));
    private static final Set<String> SECTIONS = Set.copyOf(WordList.load(EditorialMatter.class, "matter-sections.txt"));
    /** A heading that names a document in 《》 and explains it: 《…办法》政策解读. */
    private static final Pattern EXPLANATION =
            Pattern.compile("^《[^。；]{4,120}》(?:\\([^()]{1,10}\\))?的?(?:政策|文件|图文|文字|一图)?(?:解读|图解|答记者问)(?:材料|稿)?$");

    private static final Pattern AT_A_GLANCE =
            Pattern.compile("^(?:一图|图文|一张图|一文|图说|动漫|漫画|视频|长图|H5)(?:读懂|看懂|了解|解读|速览|带你|:)");
    private static final int LONGEST_EXPLANATION = 150;
    private static final Pattern ORNAMENT = Pattern.compile("[^\\p{IsHan}]++");
    private static final int LONGEST_HEADING = 24;

    private EditorialMatter() {}

    /** Returns whether the title is one of an explanation, an interview or a chronicle. */
    public static boolean isTitle(String title) {
        String core = Genre.withoutTail(title);
        return TITLES.of(core).isPresent() || AT_A_GLANCE.matcher(core).find();
    }

    /** Returns whether a section of this name holds no documents. */
    public static boolean isSection(String name) {
        return SECTIONS.contains(ORNAMENT.matcher(Folding.plain(name)).replaceAll(""));
    }

    /** Returns the index of the first of these lines that heads a section without documents, or their number. */
    static int startOf(List<TextLine> lines) {
        Optional<TextLine> heading =
                lines.stream().filter(EditorialMatter::isHeading).findFirst();
        return heading.map(lines::indexOf).orElse(lines.size());
    }

    private static boolean isHeading(TextLine line) {
        boolean explanation = line.squeezed().length() <= LONGEST_EXPLANATION
                && line.squeezed().startsWith("《")
                && EXPLANATION.matcher(line.plain()).matches();
        boolean glance = line.squeezed().length() <= LONGEST_EXPLANATION
                && line.squeezed().indexOf('《') > 0
                && AT_A_GLANCE.matcher(line.plain()).find();
        return explanation || glance || (line.squeezed().length() <= LONGEST_HEADING && isSection(line.squeezed()));
    }
}
