package org.gongbao.producers.reading.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/**
 * Tells a file's format by its content; names are not asked, for they lie. A head without control characters is text, unless it says in so many
 * words that it is something else; so a gazette is never taken for a rare format that begins with the same characters. Pure, looks at the
 * first 64 KiB only.
 */
public final class FormatDetector {

    private static final int HEAD = 65_536;
    private static final int PDF_HEAD = 1024;
    private static final Map<String, FileFormat> KNOWN = Map.of(
            "application/pdf", FileFormat.PDF,
            "image/png", FileFormat.IMAGE,
            "image/jpeg", FileFormat.IMAGE,
            "image/tiff", FileFormat.IMAGE);
    private static final Pattern WEB_PAGE = Pattern.compile(
            "^(?:\\s++|<\\?xml[^>]{0,200}+>|<!--(?:[^-]|-(?!->)){0,4000}+-->)*+<(?:!doctype\\s++html|html|head|body)[\\s>]",
            Pattern.CASE_INSENSITIVE);

    private FormatDetector() {}

    /** Returns the format of a file with these bytes. */
    public static DetectedFormat detect(byte[] bytes) {
        byte[] head = bytes.length > HEAD ? Arrays.copyOf(bytes, HEAD) : bytes;
        if (startsWith(head, "PK\u0003\u0004") || startsWith(head, "PK\u0005\u0006")) {
            return new DetectedFormat(FileFormat.ZIP, "application/zip");
        }
        if (startsWith(head, "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
            return new DetectedFormat(FileFormat.COMPOUND, "application/x-ole-storage");
        }
        if (isText(head)) {
            return text(head);
        }
        return latin(head, PDF_HEAD).contains("%PDF-") ? pdf() : binary(head);
    }

    private static DetectedFormat text(byte[] head) {
        String start = new String(head, charset(head)).replace("\ufeff", "");
        if (start.stripLeading().startsWith("%PDF-")) {
            return pdf();
        }
        if (start.startsWith("{\\rtf")) {
            return new DetectedFormat(FileFormat.OTHER, "application/rtf");
        }
        return WEB_PAGE.matcher(start).lookingAt()
                ? new DetectedFormat(FileFormat.HTML, "text/html")
                : new DetectedFormat(FileFormat.TEXT, "text/plain");
    }

    private static DetectedFormat pdf() {
        return new DetectedFormat(FileFormat.PDF, "application/pdf");
    }

    /** What only Tika's table knows; its guesses about text are not wanted, so these stay text and are refused there with a place. */
    private static DetectedFormat binary(byte[] head) {
        try (TikaInputStream stream = TikaInputStream.get(head)) {
            String type = MimeTypes.getDefaultMimeTypes()
                    .detect(stream, new Metadata())
                    .toString();
            boolean unknown = type.startsWith("text/") || type.equals("application/octet-stream");
            return new DetectedFormat(unknown ? FileFormat.TEXT : KNOWN.getOrDefault(type, FileFormat.OTHER), type);
        } catch (IOException e) {
            throw new UncheckedIOException("Bytes in memory cannot fail to be read", e);
        }
    }

    /** UTF-16 has zero bytes, so it needs its mark; any other text has no control characters but those that lay it out. */
    private static boolean isText(byte[] head) {
        if (charset(head).equals(StandardCharsets.UTF_16)) {
            return true;
        }
        for (byte one : head) {
            boolean layout = one == '\t' || one == '\n' || one == '\r' || one == '\f' || one == 0x1a;
            if (one >= 0 && one < 0x20 && !layout) {
                return false;
            }
        }
        return true;
    }

    private static Charset charset(byte[] head) {
        boolean sixteen = startsWith(head, "\u00ff\u00fe") || startsWith(head, "\u00fe\u00ff");
        return sixteen ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    }

    private static boolean startsWith(byte[] bytes, String prefix) {
        return latin(bytes, prefix.length()).equals(prefix);
    }

    private static String latin(byte[] bytes, int length) {
        return new String(bytes, 0, Math.min(length, bytes.length), StandardCharsets.ISO_8859_1);
    }
}
