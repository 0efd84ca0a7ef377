package org.gongbao.producers.reading.metamorphic;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gongbao.producers.reading.text.TextLine;

/** A page of a government portal: the issue as paragraphs, headings and tables of an article, with navigation around it. */
final class HtmlFormat implements IssueFormat {

    @Override
    public byte[] write(List<TextLine> lines) {
        StringBuilder html = new StringBuilder("""
                <!DOCTYPE html>
                <html><head><meta charset="utf-8"><title>政府公报</title><style>p { text-indent: 2em; }</style></head>
                <body><nav><a href="/">首页</a> <a href="/gb">政府公报</a></nav><article>
                """);
        boolean table = false;
        for (TextLine line : lines) {
            boolean row = line.text().indexOf('\t') >= 0;
            if (row != table) {
                html.append(row ? "<table>\n" : "</table>\n");
                table = row;
            }
            String name = line.heading() ? "h2" : "p";
            html.append(row ? row(line) : "<" + name + ">" + escaped(line.text()) + "</" + name + ">\n");
        }
        html.append(table ? "</table>\n" : "").append("</article><footer>主办单位：某某网站</footer></body></html>\n");
        return html.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String row(TextLine line) {
        StringBuilder row = new StringBuilder("<tr>");
        for (String cell : line.text().split("\t", -1)) {
            row.append("<td>").append(escaped(cell)).append("</td>");
        }
        return row.append("</tr>\n").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
