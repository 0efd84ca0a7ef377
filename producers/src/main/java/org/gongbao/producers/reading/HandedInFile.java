package org.gongbao.producers.reading;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.gongbao.producers.reading.format.DetectedFormat;
import org.gongbao.producers.reading.format.FormatDetector;
import org.gongbao.producers.reading.format.ReadingLimits;
import org.gongbao.producers.reading.format.TextLines;
import org.gongbao.producers.reading.format.isolation.IsolatedExtraction;
import org.gongbao.producers.reading.mapping.Origin;
import org.gongbao.producers.reading.text.DecodedText;
import org.gongbao.producers.reading.text.LineSplitter;
import org.gongbao.producers.reading.text.TextDecoder;
import org.gongbao.producers.reading.text.UnreadableFileException;

/** Reads one file that was handed in, with all that is packed into it, and counts what is unpacked on the way. For one thread, and one file. */
final class HandedInFile {

    private final ReadingLimits limits;
    private final IsolatedExtraction extraction;
    private final List<ReadingResult> results = new ArrayList<>();
    private int entries;
    private long unpackedBytes;

    HandedInFile(ReadingLimits limits, IsolatedExtraction extraction) {
        this.limits = limits;
        this.extraction = extraction;
    }

    /** Returns what came of it; not empty. */
    List<ReadingResult> read(String file, byte[] bytes) {
        read(file, bytes, 0);
        return List.copyOf(results);
    }

    private void read(String file, byte[] bytes, int depth) {
        if (bytes.length > limits.maxBytes()) {
            results.add(Refusals.tooLarge(file, bytes.length, limits.maxBytes()));
            return;
        }
        String sha256 = sha256(bytes);
        if (bytes.length == 0) {
            results.add(Refusals.empty(file, sha256));
            return;
        }
        DetectedFormat detected = FormatDetector.detect(bytes);
        switch (detected.format()) {
            case TEXT -> results.add(text(new Origin(file, sha256, GazetteReader.READER), bytes));
            case OTHER -> results.add(Refusals.unknownFormat(file, sha256, bytes.length, detected.mediaType()));
            case HTML, PDF, IMAGE, ZIP, COMPOUND -> foreign(file, sha256, bytes, detected, depth);
        }
    }

    private static ReadingResult text(Origin origin, byte[] bytes) {
        try {
            DecodedText text = TextDecoder.decode(bytes);
            return new FileReader(origin).read(LineSplitter.split(text.text()), bytes.length);
        } catch (UnreadableFileException e) {
            return Refusals.unreadable(origin.file(), origin.sha256(), bytes.length, e);
        }
    }

    private void foreign(String file, String sha256, byte[] bytes, DetectedFormat detected, int depth) {
        ForeignContent content = new ForeignContent(
                (name, entry) -> unpacked(file, name, entry, depth),
                (name, problem) -> results.add(Refusals.unreadable(file + "!" + name, "", 0, problem)));
        int before = results.size();
        try {
            extraction.extract(bytes, limits.task(detected.format(), depth, entries, unpackedBytes), content);
        } catch (UnreadableFileException e) {
            // what was unpacked before stays; a file cut short by its parser would be read as if it ended there
            results.add(Refusals.unreadable(file, sha256, bytes.length, e));
            return;
        }
        if (results.size() == before || !content.lines().isEmpty()) {
            ReadingResult read = new FileReader(new Origin(file, sha256, GazetteReader.READER))
                    .read(TextLines.of(content.lines()), bytes.length);
            results.add(read.with(content.problems().stream()
                    .map(problem -> Refusals.warning(file, problem))
                    .toList()));
        }
    }

    private void unpacked(String archive, String name, byte[] bytes, int depth) {
        entries++;
        unpackedBytes += bytes.length;
        read(archive + "!" + name, bytes, depth + 1);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
