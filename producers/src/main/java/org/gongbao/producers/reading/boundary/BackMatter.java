package org.gongbao.producers.reading.boundary;

import java.util.List;
import java.util.regex.Pattern;
import org.gongbao.producers.reading.text.TextLine;

/**
 * Finds what the editors put behind the last document of an issue: the colophon (版权页), which says who edits, prints and sends it, and
 * their own words (编后语, 《…公报》简介, 启事). It belongs to no document. Pure.
 */
public final class BackMatter {

    private static final Pattern STRONG = Pattern.compile(
            "^(?:主办|主管|主编|编辑|编印|编审|出版|印刷|承印|准印|刊号|责任编辑|编委会|国内统一|内部资料|(?:免费)?赠阅|(?:发放|发行|赠阅)范围|发行|本期责编)[^。]{0,40}$|准印证|内部资料|印刷厂$|(?:主办|编印|承印|印刷)$");
    private static final Pattern WEAK =
            Pattern.compile("^(?:地址|(?:联系|编辑部|投稿|订阅|值班)?电话|传真|邮编|邮政编码|网址|邮箱|电子邮箱|投稿|开本|印数|定价|微信|\\(?总第|期号|出刊|主编)"
                    + "|公报》?(?:\\((?:半月|双月|月|季|旬|周|半年|年|不定期)刊\\))?$"
                    + "|^(?:19|20)\\d{2}年?第?\\d{1,3}期(?:\\(?总第?\\d{1,5}期\\)?)?$|^\\d{6}$|https?://|(?<![\\w.@])www\\.");
    /** Words of the editors that no official document is headed by. */
    private static final Pattern EDITORIAL = Pattern.compile(
            "^(?:编后语?|编后记|编者的话|编者按|编辑说明|本刊(?:启事|声明|简介)|(?:征订|赠阅|征稿|更正)启事|《[^《》]{2,30}(?:公报|政报)》(?:简介|征订|赠阅|发行|出版|编辑|免费|面向|是).{0,50})$");

    /** What the gazette is, and what its text counts for, above the colophon: 《…公报》是由…主办的…，公报刊登的…为标准文本. */
    private static final Pattern DESCRIPTION = Pattern.compile(
            "^《[^《》]{2,30}(?:公报|政报)》(?:是|系|由|为|创刊)|^(?:在?《[^《》]{2,30}(?:公报|政报)》上?|本公报|公报|本刊)(?:所?刊登|刊载|登载)的");

    /** Sets the colophon apart from the document above it. */
    private static final Pattern RULE = Pattern.compile("^[-—–─━═_=*]{3,}$");

    private static final int LOOK_BACK = 40;
    private static final int LONGEST = 60;

    private BackMatter() {}

    /** Returns the index of the first line of the colophon in these lines, or their number if there is none. */
    public static int startOf(List<TextLine> lines) {
        int start = lines.size();
        boolean strong = false;
        for (int i = lines.size() - 1; i >= Math.max(0, lines.size() - LOOK_BACK); i--) {
            TextLine line = lines.get(i);
            if (line.squeezed().length() > LONGEST) {
                break;
            }
            boolean isStrong = STRONG.matcher(line.plain()).find();
            if (isStrong || WEAK.matcher(line.plain()).find()) {
                start = i;
                strong |= isStrong;
            } else if (start - i > 1) {
                break;
            }
        }
        return Math.min(strong ? withDescription(lines, start) : lines.size(), editorial(lines));
    }

    /** A document may describe a gazette, too: only above the rest of a colophon it is the gazette itself. */
    private static int withDescription(List<TextLine> lines, int start) {
        int first = start;
        while (first > 0 && isAboveColophon(lines.get(first - 1))) {
            first--;
        }
        return first;
    }

    private static boolean isAboveColophon(TextLine line) {
        return RULE.matcher(line.plain()).matches()
                || (line.isShort() && DESCRIPTION.matcher(line.plain()).find());
    }

    private static int editorial(List<TextLine> lines) {
        for (int i = Math.max(0, lines.size() - LOOK_BACK); i < lines.size(); i++) {
            TextLine line = lines.get(i);
            if (line.squeezed().length() <= LONGEST
                    && EDITORIAL.matcher(line.plain()).matches()) {
                return i;
            }
        }
        return lines.size();
    }
}
