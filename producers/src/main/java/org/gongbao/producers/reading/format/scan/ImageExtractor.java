package org.gongbao.producers.reading.format.scan;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.gongbao.producers.reading.format.ExtractedLine;
import org.gongbao.producers.reading.format.ExtractionOutput;
import org.gongbao.producers.reading.format.ExtractionTask;
import org.gongbao.producers.reading.format.Extractor;
import org.gongbao.producers.reading.format.layout.LayoutReader;
import org.gongbao.producers.reading.text.UnreadableFileException;

/** Reads pictures of pages: PNG and JPEG of one page, TIFF of many. */
public final class ImageExtractor implements Extractor {

    private static final long MOST_DOTS = 100_000_000;

    /** Makes the parser. */
    public ImageExtractor() {}

    @Override
    public void extract(byte[] content, ExtractionTask task, ExtractionOutput output)
            throws UnreadableFileException, IOException {
        ImageIO.setUseCache(false);
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("No reader knows the picture");
            }
            ImageReader reader = readers.next();
            reader.setInput(in);
            int pages = reader.getNumImages(true);
            if (pages > task.maxPages()) {
                throw new UnreadableFileException(
                        "READ-040",
                        "The file has " + pages + " pages, more than the " + task.maxPages()
                                + " that are allowed. Split it by issue, or raise gongbao.producers.file.max.pages.",
                        0);
            }
            for (int i = 0; i < pages; i++) {
                checkSize(reader, i);
            }
            Scan scan = new Scan(task, output);
            if (!scan.isPossible()) {
                throw scan.missing().orElseThrow();
            }
            for (int i = 0; i < pages; i++) {
                scan.add(i + 1, reader.read(i));
            }
            for (ExtractedLine line : LayoutReader.read(scan.finish())) {
                output.line(line.with(RecognisedText.mend(line.text())));
            }
        }
    }

    private static void checkSize(ImageReader reader, int page) throws IOException, UnreadableFileException {
        long dots = (long) reader.getWidth(page) * reader.getHeight(page);
        if (dots > MOST_DOTS) {
            throw new UnreadableFileException(
                    "READ-055",
                    "Page " + (page + 1) + " has " + dots + " dots, more than the " + MOST_DOTS
                            + " that are allowed. Scan it with 300 dots per inch.",
                    0);
        }
    }
}
