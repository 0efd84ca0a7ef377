package org.gongbao.producers.reading.boundary;

import java.util.List;
import java.util.regex.Pattern;
import org.gongbao.producers.reading.text.TextLine;

/** Finds the colophon (版权页) at the end of an issue: who edits, prints and sends it. It belongs to no document. Pure. */
public final class BackMatter {

    private static final Pattern STRONG = Pattern.compile(
            "^(?:主办|主管|主编|编辑|编印|编审|出版|印刷|承印|准印|刊号|责任编辑|编委会|国内统一|内部资料|赠阅|发行|本期责编)[^。]{0,40}$|准印证|内部资料|印刷厂$|(?:主办|编印|承印|印刷)$");
    private static final Pattern WEAK =
            Pattern.compile("^(?:地址|电话|传真|邮编|邮政编码|网址|邮箱|电子邮箱|投稿|开本|印数|定价|微信|总第|期号)|公报$|^\\d{6}$|^https?:|^www");
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
            boolean isStrong = STRONG.matcher(line.squeezed()).find();
            if (isStrong || WEAK.matcher(line.squeezed()).find()) {
                start = i;
                strong |= isStrong;
            } else if (start - i > 1) {
                break;
            }
        }
        return strong ? start : lines.size();
    }
}
