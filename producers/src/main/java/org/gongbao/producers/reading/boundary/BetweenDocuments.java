package org.gongbao.producers.reading.boundary;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongbao.producers.reading.part.LineRole;
import org.gongbao.producers.reading.text.Folding;
import org.gongbao.producers.reading.text.TextLine;

/**
 * What stands between the end of a document and the next one, and belongs to neither: names of sections, red heads, captions, the number of a page, and what a
 * portal says of the next document above its title. Pure.
 */
final class BetweenDocuments {

    /** What portals write above a document that they print: 索引号：…, 发布日期：…. */
    private static final Pattern PORTAL_LINE = Pattern.compile(
            "^(?:索引号|索取号|信息索引号?|发布机构|发布机关|发布单位|公开机构|发布日期|发布时间|公开日期|公开时间|生成日期|来源|信息来源|文章来源|稿件来源|主题分类|信息分类|体裁分类"
                    + "|有效性|时效性|浏览次数|浏览量|阅读次数|点击数|点击率):.{0,40}$");

    private static final Pattern PAGE_NUMBER = Pattern.compile("^\\d{1,3}$");
    /** How a sentence, a list of annexes or a day ends; the cell of a table hardly ever does. */
    private static final String ENDS_OF_TEXT = "。；;)日";

    private static final int LONGEST_SECTION = 30;
    private static final int LONGEST_PORTAL_LINE = 60;

    private final Set<String> sections;

    /**
     * Makes one for an issue.
     *
     * @param sections names of its sections, in their bare form
     */
    BetweenDocuments(Set<String> sections) {
        this.sections = sections;
    }

    /** Returns the index behind the last of these lines that belongs to the document. */
    int startOf(List<TextLine> body) {
        int end = body.size();
        while (end > 0 && (isBetween(body.get(end - 1)) || isPageNumber(body, end - 1))) {
            end--;
        }
        return end;
    }

    private boolean isBetween(TextLine line) {
        return LineRole.isCaption(line)
                || LineRole.isSection(line)
                || LineRole.isSectionName(line)
                || LineRole.isRedHead(line)
                || (line.squeezed().length() <= LONGEST_SECTION && sections.contains(Folding.bare(line.squeezed())))
                || (line.squeezed().length() <= LONGEST_PORTAL_LINE
                        && PORTAL_LINE.matcher(line.plain()).matches());
    }

    /** A number alone below a text that has come to its end. */
    private static boolean isPageNumber(List<TextLine> body, int i) {
        if (i == 0
                || !body.get(i).afterBlank()
                || !PAGE_NUMBER.matcher(body.get(i).plain()).matches()) {
            return false;
        }
        String above = body.get(i - 1).plain();
        return !above.isEmpty() && ENDS_OF_TEXT.indexOf(above.charAt(above.length() - 1)) >= 0;
    }
}
