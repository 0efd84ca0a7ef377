package org.gongbao.producers.reading.metamorphic;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.gongbao.producers.reading.text.TextLine;

/**
 * A4 with a running head and page numbers, in two columns if the issue fills four pages of them, else in one: what stands in two columns of
 * short lines on one page may as well be a table. The font is one that every PDF reader knows and no file holds, so that a test needs none.
 */
public final class PdfFormat implements IssueFormat {

    private static final PageSetting TWO_COLUMNS = new PageSetting(2, 22, 44);
    private static final PageSetting ONE_COLUMN = new PageSetting(1, 46, 44);
    private static final int FEWEST_PAGES = 4;
    private static final double SIZE = 10.5;
    private static final double LEADING = 16;
    private static final double MARGIN = 50;
    private static final double COLUMN = 265;
    private static final double TOP = 760;
    private static final double HEAD = 800;
    private static final double FOOT = 30;

    private final String runningHead;

    /** Makes a format with this running head. */
    public PdfFormat(String runningHead) {
        this.runningHead = runningHead;
    }

    @Override
    public byte[] write(List<TextLine> lines) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            COSDictionary font = font();
            int number = 1;
            for (List<PageSetting.Placed> placed : pages(lines)) {
                PDPage page = new PDPage(PDRectangle.A4);
                PDResources resources = new PDResources();
                COSDictionary fonts = new COSDictionary();
                fonts.setItem(COSName.getPDFName("F1"), font);
                resources.getCOSObject().setItem(COSName.FONT, fonts);
                page.setResources(resources);
                PDStream stream = new PDStream(document);
                try (OutputStream content = stream.createOutputStream(COSName.FLATE_DECODE)) {
                    content.write(content(placed, number).getBytes(StandardCharsets.US_ASCII));
                }
                page.setContents(stream);
                document.addPage(page);
                number++;
            }
            document.save(out);
            return out.toByteArray();
        }
    }

    /** Returns whether the issue fills so many pages that it is set in two columns. */
    static boolean isOfTwoColumns(List<TextLine> lines) {
        return TWO_COLUMNS.set(lines).size() >= FEWEST_PAGES;
    }

    private static List<List<PageSetting.Placed>> pages(List<TextLine> lines) {
        return (isOfTwoColumns(lines) ? TWO_COLUMNS : ONE_COLUMN).set(lines);
    }

    private String content(List<PageSetting.Placed> placed, int number) {
        StringBuilder content = new StringBuilder();
        if (number > 1) {
            show(content, MARGIN + 150, HEAD, SIZE, runningHead);
        }
        for (PageSetting.Placed piece : placed) {
            double x = MARGIN + piece.column() * COLUMN + piece.x() * SIZE;
            show(content, x, TOP - piece.y() * LEADING, SIZE * piece.size(), piece.text());
        }
        show(content, MARGIN + 230, FOOT, SIZE, "— " + number + " —");
        return content.toString();
    }

    private static void show(StringBuilder content, double x, double y, double size, String text) {
        String codes = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_16BE));
        content.append(
                String.format(Locale.ROOT, "BT /F1 %.2f Tf 1 0 0 1 %.2f %.2f Tm <%s> Tj ET%n", size, x, y, codes));
    }

    private static COSDictionary font() {
        COSDictionary descriptor = new COSDictionary();
        descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setName(COSName.FONT_NAME, "STSong-Light");
        descriptor.setInt(COSName.FLAGS, 6);
        COSDictionary descendant = new COSDictionary();
        descendant.setItem(COSName.TYPE, COSName.FONT);
        descendant.setName(COSName.SUBTYPE, "CIDFontType0");
        descendant.setName(COSName.BASE_FONT, "STSong-Light");
        COSDictionary system = new COSDictionary();
        system.setItem(COSName.REGISTRY, new COSString("Adobe"));
        system.setItem(COSName.ORDERING, new COSString("GB1"));
        system.setInt(COSName.SUPPLEMENT, 4);
        descendant.setItem(COSName.CIDSYSTEMINFO, system);
        descendant.setItem(COSName.FONT_DESC, descriptor);
        descendant.setInt(COSName.DW, 1000);
        COSArray widths = new COSArray();
        List.of(1, 95, 500).forEach(one -> widths.add(COSInteger.get(one)));
        descendant.setItem(COSName.W, widths);
        COSArray descendants = new COSArray();
        descendants.add(descendant);
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setName(COSName.SUBTYPE, "Type0");
        font.setName(COSName.BASE_FONT, "STSong-Light-UniGB-UCS2-H");
        font.setName(COSName.ENCODING, "UniGB-UCS2-H");
        font.setItem(COSName.DESCENDANT_FONTS, descendants);
        return font;
    }
}
