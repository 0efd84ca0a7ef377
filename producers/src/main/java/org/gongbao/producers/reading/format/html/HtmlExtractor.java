package org.gongbao.producers.reading.format.html;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.producers.reading.format.ExtractionOutput;
import org.gongbao.producers.reading.format.ExtractionTask;
import org.gongbao.producers.reading.format.Extractor;
import org.gongbao.producers.reading.text.TextDecoder;
import org.gongbao.producers.reading.text.UnreadableFileException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Reads a web page: what a browser would show as text, without navigation. */
public final class HtmlExtractor implements Extractor {

    private static final Pattern CHARSET =
            Pattern.compile("charset\\s{0,9}+=\\s{0,9}+[\"']?+([\\w.:-]{2,40}+)", Pattern.CASE_INSENSITIVE);
    private static final int HEAD = 4096;
    private static final String NOT_TEXT =
            "script, style, noscript, template, iframe, svg, canvas, button, select, textarea, nav,"
                    + " aside, footer, rt, rp, del, [hidden], [aria-hidden=true], [style~=(?i)display\\s*:\\s*none]";

    /** Makes the parser. */
    public HtmlExtractor() {}

    @Override
    public void extract(byte[] content, ExtractionTask task, ExtractionOutput output) throws UnreadableFileException {
        Document page = Jsoup.parse(decode(content));
        page.select(NOT_TEXT).remove();
        page.select("header").not("article header, main header").remove();
        new BlockWalker(output).walk(page.body());
    }

    /** UTF-8 and GB18030 are told apart by the bytes, which lie less often than the page's own words; for others the words count. */
    private static String decode(byte[] content) throws UnreadableFileException {
        Optional<Charset> other = declared(content).filter(HtmlExtractor::isOther);
        return other.isPresent()
                ? new String(content, other.get())
                : TextDecoder.decode(content).text();
    }

    private static Optional<Charset> declared(byte[] content) {
        String head = new String(content, 0, Math.min(HEAD, content.length), StandardCharsets.ISO_8859_1);
        Matcher matcher = CHARSET.matcher(head);
        try {
            return matcher.find() ? Optional.of(Charset.forName(matcher.group(1))) : Optional.empty();
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    private static boolean isOther(Charset charset) {
        String name = charset.name().toUpperCase(Locale.ROOT);
        return !name.startsWith("UTF-")
                && !name.startsWith("GB")
                && !name.equals("X-MSWIN-936")
                && charset.canEncode()
                && !charset.equals(StandardCharsets.US_ASCII)
                && !charset.equals(StandardCharsets.ISO_8859_1);
    }
}
