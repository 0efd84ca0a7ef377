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
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.gongbao.producers.reading.text.TextLine;

/**
 * Pictures of printed pages without a text layer, as the copiers of offices make them of printed matter: 300 dots per inch, black or white
 * and nothing between, packed by CCITT group 4, a little askew, speckled, and with rough edges.
 */
final class ScannedPdfFormat implements IssueFormat {

    private static final PageSetting SETTING = new PageSetting(1, 42, 46);
    private static final int WIDTH = 2480;
    private static final int HEIGHT = 3508;
    private static final double SIZE = 47;
    private static final double LEADING = 64;
    private static final double LEFT = 253;
    private static final double TOP = 260;
    private static final double MOST_ASKEW = 0.004;
    private static final int SPECKLES = 400;
    /** Lighter than this is white: toner and the scanner's light make strokes a little thicker than they were cut. */
    private static final int WHITE = 160;
    /** How far grey, which is met at the edges of strokes only, may be taken for lighter or darker than it is. */
    private static final int ROUGHNESS = 60;
    /** The first is a Song face with all characters of GBK, as gazettes are set in; the build installs it, so that figures compare. */
    private static final List<String> FAMILIES = List.of(
            "AR PL UMing CN", "Noto Serif CJK SC", "Source Han Serif SC", "Noto Sans CJK SC", "WenQuanYi Zen Hei");

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
                            CCITTFactory.createFromImage(document, picture),
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
        return blackOrWhite(picture, random);
    }

    private static BufferedImage blackOrWhite(BufferedImage grey, Random random) {
        BufferedImage scan = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_BINARY);
        int[] shades = new int[WIDTH];
        int[] dots = new int[WIDTH];
        for (int y = 0; y < HEIGHT; y++) {
            grey.getRaster().getPixels(0, y, WIDTH, 1, shades);
            for (int x = 0; x < WIDTH; x++) {
                boolean surelyWhite = shades[x] > WHITE + ROUGHNESS;
                boolean white = surelyWhite || shades[x] + random.nextInt(-ROUGHNESS, ROUGHNESS) > WHITE;
                dots[x] = white ? 1 : 0;
            }
            scan.getRaster().setPixels(0, y, WIDTH, 1, dots);
        }
        return scan;
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
