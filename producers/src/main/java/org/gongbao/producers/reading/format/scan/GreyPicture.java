package org.gongbao.producers.reading.format.scan;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.DataBufferByte;
import java.awt.image.Kernel;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** A page as recognition likes it: in shades of grey and a little soft. Immutable. */
final class GreyPicture {

    /**
     * Softness that suits 300 dots per inch, in dots. The model for Chinese was trained on soft pages: on crisp ones it takes 孟 for 重 or 备 and 县 for 具. Tried
     * from 0 to 3 on two kinds of type, crisp, bilevel and noisy: 2 was best or near the best on all.
     */
    private static final float SOFTNESS = 2f;
    /** An A4 page of 300 dots per inch is so wide; smaller pictures are coarser. */
    private static final float USUAL_WIDTH = 2480;

    private static final int REACH = 3;

    private final BufferedImage picture;

    private GreyPicture(BufferedImage picture) {
        this.picture = picture;
    }

    /** Returns the picture in grey, made soft according to its size. */
    static GreyPicture of(BufferedImage page) {
        BufferedImage grey = new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = grey.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, grey.getWidth(), grey.getHeight());
        graphics.drawImage(page, 0, 0, null);
        graphics.dispose();
        float[] weights = weights(SOFTNESS * Math.min(1, page.getWidth() / USUAL_WIDTH));
        BufferedImage across =
                new ConvolveOp(new Kernel(weights.length, 1, weights), ConvolveOp.EDGE_NO_OP, null).filter(grey, null);
        return new GreyPicture(new ConvolveOp(new Kernel(1, weights.length, weights), ConvolveOp.EDGE_NO_OP, null)
                .filter(across, null));
    }

    /** Weights of a Gaussian bell with this standard deviation. */
    private static float[] weights(float softness) {
        int reach = Math.max(1, (int) Math.ceil(softness * REACH));
        float[] weights = new float[2 * reach + 1];
        float sum = 0;
        for (int i = 0; i < weights.length; i++) {
            float distance = (i - reach) / softness;
            weights[i] = (float) Math.exp(-distance * distance / 2);
            sum += weights[i];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        return weights;
    }

    /** Writes a portable grey map: nothing is packed on one side only to be unpacked on the other. */
    void write(OutputStream out) throws IOException {
        out.write(("P5 " + picture.getWidth() + " " + picture.getHeight() + " 255\n")
                .getBytes(StandardCharsets.US_ASCII));
        out.write(((DataBufferByte) picture.getRaster().getDataBuffer()).getData());
    }
}
