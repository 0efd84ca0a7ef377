package org.gongbao.streams.intake;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.Paragraph;

/**
 * A text as hashes of its sentences: enough to tell how much of it changed, without keeping it. Title and paragraphs count, width of
 * characters and blanks do not.
 *
 * @param hashes one per sentence, in order
 * @param lengths characters of the same sentences
 */
record TextFingerprint(List<Long> hashes, List<Integer> lengths) {

    private static final Pattern END_OF_SENTENCE = Pattern.compile("(?<=[。！？；!?;])");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    TextFingerprint {
        hashes = List.copyOf(hashes);
        lengths = List.copyOf(lengths);
    }

    static TextFingerprint of(Document document) {
        List<Long> hashes = new ArrayList<>();
        List<Integer> lengths = new ArrayList<>();
        add(document.getTitle(), hashes, lengths);
        for (Paragraph paragraph : document.getParagraphs()) {
            for (String sentence : END_OF_SENTENCE.split(paragraph.getText())) {
                add(sentence, hashes, lengths);
            }
        }
        return new TextFingerprint(hashes, lengths);
    }

    /** Returns the share of the text that is not in both, 0 to 1, measured in characters of the longer one; the order does not count. */
    double changedShareTo(TextFingerprint other) {
        int longer = Math.max(length(), other.length());
        return longer == 0 ? 0 : 1 - (double) commonLength(other) / longer;
    }

    /** Returns true if both are the same text in the same order. */
    boolean sameTextAs(TextFingerprint other) {
        return hashes.equals(other.hashes);
    }

    private int commonLength(TextFingerprint other) {
        Map<Long, Integer> left = new HashMap<>();
        hashes.forEach(hash -> left.merge(hash, 1, Integer::sum));
        int common = 0;
        for (int i = 0; i < other.hashes.size(); i++) {
            Integer times = left.get(other.hashes.get(i));
            if (times != null && times > 0) {
                left.put(other.hashes.get(i), times - 1);
                common += other.lengths.get(i);
            }
        }
        return common;
    }

    private int length() {
        return lengths.stream().mapToInt(Integer::intValue).sum();
    }

    private static void add(String sentence, List<Long> hashes, List<Integer> lengths) {
        String folded = BLANKS.matcher(Normalizer.normalize(sentence, Normalizer.Form.NFKC))
                .replaceAll("");
        if (!folded.isEmpty()) {
            hashes.add(hash(folded));
            lengths.add(folded.length());
        }
    }

    private static long hash(String text) {
        CRC32C checksum = new CRC32C();
        checksum.update(text.getBytes(StandardCharsets.UTF_8));
        return checksum.getValue() << 32 | (text.hashCode() & 0xffffffffL);
    }
}
