package org.gongbao.streams.understanding.category;

import java.util.List;

/** Milliseconds that a title takes to encode, warm, on one thread. */
final class EncoderSpeed {
    private static final int TITLES = 400;

    private EncoderSpeed() {}

    static double measure(SentenceEncoder encoder) {
        List<String> titles =
                Exemplar.load().stream().limit(TITLES).map(Exemplar::bare).toList();
        titles.forEach(encoder::encode);
        long start = System.nanoTime();
        titles.forEach(encoder::encode);
        return (System.nanoTime() - start) / 1e6 / titles.size();
    }
}
