package org.gongbao.producers.reading.format.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.gongbao.producers.reading.format.ExtractedLine;
import org.gongbao.producers.reading.format.ExtractionOutput;
import org.gongbao.producers.reading.format.ExtractionTask;
import org.gongbao.producers.reading.format.Extractor;
import org.gongbao.producers.reading.format.layout.Gaps;
import org.gongbao.producers.reading.format.layout.Glyph;
import org.gongbao.producers.reading.format.layout.LayoutReader;
import org.gongbao.producers.reading.format.layout.PageText;
import org.gongbao.producers.reading.format.layout.RunBuilder;
import org.gongbao.producers.reading.format.scan.RecognisedText;
import org.gongbao.producers.reading.format.scan.Scan;
import org.gongbao.producers.reading.text.UnreadableFileException;

/** Reads PDF: the text layer where a page has one, its picture where it has none. */
public final class PdfExtractor implements Extractor {

    /** A page with fewer characters may be a picture with a stamp of the scanner's on it. */
    private static final int FEW = 20;

    /** Makes the parser. */
    public PdfExtractor() {}

    @Override
    public void extract(byte[] content, ExtractionTask task, ExtractionOutput output)
            throws UnreadableFileException, IOException {
        try (PDDocument document = Loader.loadPDF(content)) {
            int pages = document.getNumberOfPages();
            if (pages > task.maxPages()) {
                throw new UnreadableFileException(
                        "READ-040",
                        "The file has " + pages + " pages, more than the " + task.maxPages()
                                + " that are allowed. Split it by issue, or raise gongbao.producers.file.max.pages.",
                        0);
            }
            List<PageText> texts = new ArrayList<>();
            Scan scan = new Scan(task, output);
            GlyphCollector collector = new GlyphCollector();
            PageImages images = new PageImages(document);
            for (int page = 1; page <= pages; page++) {
                List<Glyph> glyphs = collector.collect(document, page);
                if (isPicture(glyphs, collector.unknown()) && images.isPicture(page)) {
                    if (scan.isPossible()) {
                        scan.add(page, images.picture(page));
                    }
                } else {
                    texts.add(new PageText(
                            page,
                            document.getPage(page - 1).getCropBox().getHeight(),
                            RunBuilder.build(glyphs, Gaps.PRINTED)));
                }
            }
            List<PageText> recognised = scan.finish();
            Set<Integer> pictures = recognised.stream().map(PageText::number).collect(Collectors.toSet());
            texts.addAll(recognised);
            if (scan.missing().isPresent()) {
                tell(scan.missing().get(), texts, output);
            }
            texts.sort((a, b) -> Integer.compare(a.number(), b.number()));
            for (ExtractedLine line : LayoutReader.read(texts)) {
                output.line(pictures.contains(line.page()) ? line.with(RecognisedText.mend(line.text())) : line);
            }
        } catch (InvalidPasswordException e) {
            throw new UnreadableFileException(
                    "READ-043", "The PDF is locked with a password. Save it without one and hand it in again.", 0);
        }
    }

    /** Without recognition, pages with text still go through. */
    private static void tell(UnreadableFileException missing, List<PageText> texts, ExtractionOutput output)
            throws UnreadableFileException {
        if (texts.stream().allMatch(page -> page.runs().isEmpty())) {
            throw missing;
        }
        output.problem(missing);
    }

    /** A text layer without characters, or with glyphs that stand for none, has to be read from the picture. */
    private static boolean isPicture(List<Glyph> glyphs, int unknown) {
        long known = glyphs.stream().filter(glyph -> !glyph.text().isBlank()).count();
        return known < FEW || unknown > known;
    }
}
