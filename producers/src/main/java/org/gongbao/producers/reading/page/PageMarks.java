package org.gongbao.producers.reading.page;

import java.util.regex.Pattern;
import org.gongbao.producers.reading.text.TextLine;

/** Lines by which a web page guides its readers: above the text where they are and what they can do, below it where to go on. Pure. */
final class PageMarks {

    private static final Pattern ABOVE = Pattern.compile(
            "^(?:您?(?:现在|当前)?的?位置:|当前位置|您的位置|首页[>»›/|-]|返回(?:顶部|首页|列表)|下载地址|页面宽度|保留字段信息|转第|下载$|打印|"
                    + "收藏|分享|字体|字号:|\\[?【?(?:字体|打印|关闭|资料图|大中小)|无障碍|扫一扫|第[一二三四五六七八九十]{1,3}篇:|简介:|"
                    + "(?:作者|来源|发布时间|发布日期|文章来源|信息来源|责任编辑|编辑):|(?:时间|日期):(?:19|20)\\d{2}-\\d{1,2}-\\d{1,2})|[>»›](?:正文|信息浏览|法律法规|详情)|[>»›]\\p{IsHan}{2,12}[>»›]?$|(?:浏览|阅读|点击|访问)(?:次数|量|数)?:?\\d|正文阅览$");
    private static final Pattern BELOW = Pattern.compile(
            "^(?:\\[?【?(?:打印|关闭)|上一[篇条页]|下一[篇条页]|扫一扫|分享到?:?|相关(?:文档|文件|链接|解读|阅读|文章|附件|新闻|报道|信息|政策)|文件下载|附件下载|返回(?:顶部|首页|列表)|版权所有|网站地图|联系我们|网站标识码|"
                    + "主办单位?:|承办单位?:|技术支持|责任编辑|编辑:|来源:|(?:浏览|阅读|点击)(?:次数|量)?:?\\d)|ICP备|公网安备|网站标识码|版权所有|打印本页|关闭窗口|关闭本页");
    private static final int LONGEST = 120;

    private PageMarks() {}

    /** Returns whether the line, above the text, is a page's own. */
    static boolean isAbove(TextLine line) {
        return line.squeezed().length() <= LONGEST
                && ABOVE.matcher(line.plain()).find();
    }

    /** Returns whether the line, below the text, is a page's own. */
    static boolean isBelow(TextLine line) {
        return line.squeezed().length() <= LONGEST
                && BELOW.matcher(line.plain()).find();
    }
}
