package org.gongbao.producers.reading.format.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.gongbao.producers.reading.format.FileFormat;
import org.gongbao.producers.reading.format.FoundContent;
import org.gongbao.producers.reading.format.Tasks;
import org.gongbao.producers.reading.text.UnreadableFileException;
import org.junit.jupiter.api.Test;

class ImageExtractorTest {

    @Test
    void a_picture_of_too_many_pages_is_refused() throws IOException {
        // given
        byte[] pages = tiff(3);
        // when
        UnreadableFileException refusal = catchThrowableOfType(UnreadableFileException.class, () -> new ImageExtractor()
                .extract(pages, Tasks.withMaxPages(FileFormat.IMAGE, 2), new FoundContent()));
        // then
        assertThat(refusal.code()).isEqualTo("READ-040");
    }

    @Test
    void a_picture_of_too_many_dots_is_refused_before_it_is_unpacked() throws IOException {
        // given
        byte[] large = png(10_001, 10_000);
        // when
        UnreadableFileException refusal = catchThrowableOfType(UnreadableFileException.class, () -> new ImageExtractor()
                .extract(large, Tasks.of(FileFormat.IMAGE), new FoundContent()));
        // then
        assertThat(refusal.code()).isEqualTo("READ-055");
    }

    private static byte[] png(int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY), "png", out);
        return out.toByteArray();
    }

    private static byte[] tiff(int pages) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.prepareWriteSequence(null);
            for (int i = 0; i < pages; i++) {
                BufferedImage page = new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY);
                writer.writeToSequence(new IIOImage(page, null, null), null);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
