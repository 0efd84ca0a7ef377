package org.gongbao.producers.reading.metamorphic;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.gongbao.producers.reading.text.TextLine;

/** Pictures of printed pages, 300 dots per inch, grey, a little askew and speckled, without a text layer. */
final class ScannedPdfFormat implements IssueFormat {

    private static final PageSetting SETTING = new PageSetting(1, 42, 46);
    private static final int WIDTH = 2480;
    private static final int HEIGHT = 3508;
    private static final int DOTS = 300;
    private static final double SIZE = 47;
    private static final double LEADING = 64;
    private static final double LEFT = 253;
    private static final double TOP = 260;
    private static final double MOST_ASKEW = 0.004;
    private static final int SPECKLES = 400;
    private static final float QUALITY = 0.8f;
    private static final List<String> FAMILIES = List.of(
            "Noto Serif CJK SC", "Source Han Serif SC", "AR PL UMing CN", "Noto Sans CJK SC", "WenQuanYi Zen Hei");

    private final Font font;

    private ScannedPdfFormat(String family) {
        font = new Font(family, Font.PLAIN, 1);
    }

    /** Returns the format, if the machine has a Chinese font to print with. */
    static Optional<ScannedPdfFormat> find() {
        List<String> known =
                Arrays.asList(GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames());
        return FAMILIES.stream().filter(known::contains).findFirst().map(ScannedPdfFormat::new);
    }

    @Override
    public byte[] write(List<TextLine> lines) throws IOException {
        Random random = new Random(11);
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            int number = 1;
            for (List<PageSetting.Placed> placed : SETTING.set(lines)) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                BufferedImage picture = picture(placed, number, random);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.drawImage(
                            JPEGFactory.createFromImage(document, picture, QUALITY, DOTS),
                            0,
                            0,
                            PDRectangle.A4.getWidth(),
                            PDRectangle.A4.getHeight());
                }
                number++;
            }
            document.save(out);
            return out.toByteArray();
        }
    }

    private BufferedImage picture(List<PageSetting.Placed> placed, int number, Random random) {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        graphics.setColor(new Color(0x202020));
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        double askew = (random.nextDouble() - 0.5) * 2 * MOST_ASKEW;
        graphics.transform(AffineTransform.getRotateInstance(askew, WIDTH / 2.0, HEIGHT / 2.0));
        for (PageSetting.Placed piece : placed) {
            print(graphics, piece.text(), LEFT + piece.x() * SIZE, TOP + piece.y() * LEADING, SIZE * piece.size());
        }
        print(graphics, "— " + number + " —", WIDTH / 2.0 - SIZE, HEIGHT - 180.0, SIZE);
        for (int i = 0; i < SPECKLES; i++) {
            graphics.fillRect(random.nextInt(WIDTH), random.nextInt(HEIGHT), 2, 2);
        }
        graphics.dispose();
        return picture;
    }

    /** Every character in its own square, as type is set in Chinese. */
    private void print(Graphics2D graphics, String text, double x, double y, double size) {
        graphics.setFont(font.deriveFont((float) size));
        double at = x;
        for (int i = 0; i < text.length(); i++) {
            String character = text.substring(i, i + 1);
            graphics.drawString(character, (float) at, (float) y);
            at += PageSetting.width(character) * size;
        }
    }
}
