package org.gongbao.producers.reading.format.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Pictures of pages, as they would be printed. For one thread. */
final class PageImages {

    private static final float DOTS_PER_INCH = 300;
    private static final float POINTS_PER_INCH = 72;
    /** An A3 page has 17 million dots; a poster is drawn coarser instead of filling the memory. */
    private static final float MOST_DOTS = 40_000_000;

    private final PDDocument document;
    private final PDFRenderer renderer;

    PageImages(PDDocument document) {
        this.document = document;
        this.renderer = new PDFRenderer(document);
    }

    /** Returns whether there is anything to see on the page, counted from 1. */
    boolean isPicture(int page) throws IOException {
        PDPage one = document.getPage(page - 1);
        PDResources resources = one.getResources();
        if (resources == null || !one.hasContents()) {
            return false;
        }
        for (COSName name : resources.getXObjectNames()) {
            PDXObject object = resources.getXObject(name);
            if (object != null) {
                return true;
            }
        }
        return resources.getFontNames().iterator().hasNext();
    }

    /** Returns the page, counted from 1, in shades of grey. */
    BufferedImage picture(int page) throws IOException {
        PDPage one = document.getPage(page - 1);
        float inches = one.getCropBox().getWidth() * one.getCropBox().getHeight() / (POINTS_PER_INCH * POINTS_PER_INCH);
        float finest = (float) Math.sqrt(MOST_DOTS / Math.max(inches, 1));
        return renderer.renderImageWithDPI(page - 1, Math.min(DOTS_PER_INCH, finest), ImageType.GRAY);
    }
}
