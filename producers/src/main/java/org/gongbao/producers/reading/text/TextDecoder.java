package org.gongbao.producers.reading.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Turns bytes into text: UTF-8 or GB18030 (with GBK and GB2312 in it), UTF-16 only with a byte order mark. UTF-8 is tried first, because
 * Chinese text in GB18030 is almost never well-formed UTF-8, while nearly all bytes are well-formed GB18030. Pure.
 */
public final class TextDecoder {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int BINARY_LOOK = 65_536;
    private static final List<Magic> MAGIC = List.of(
            new Magic("%PDF", "a PDF file that is damaged at its beginning; save it anew"),
            new Magic("PK\u0003\u0004", "a ZIP archive or an office document that is damaged; pack or save it anew"),
            new Magic("\u00d0\u00cf\u0011\u00e0", "an old office document that is damaged; save it anew"),
            new Magic("\u0089PNG", "a damaged picture; save it anew as PNG, JPEG or TIFF"),
            new Magic("\u00ff\u00d8\u00ff", "a damaged picture; save it anew as PNG, JPEG or TIFF"),
            new Magic("\u001f\u008b", "a gzip archive; unpack it first"));

    private TextDecoder() {}

    /**
     * Decodes a file.
     *
     * @throws UnreadableFileException READ-003 if the bytes are no text, READ-004 if no encoding fits
     */
    public static DecodedText decode(byte[] bytes) throws UnreadableFileException {
        Optional<Charset> marked = byteOrderMark(bytes);
        if (marked.isPresent()) {
            return new DecodedText(strict(bytes, marked.get()), marked.get().name());
        }
        refuseBinary(bytes);
        long wrongUtf8 = firstMalformed(bytes, StandardCharsets.UTF_8);
        if (wrongUtf8 < 0) {
            return new DecodedText(new String(bytes, StandardCharsets.UTF_8), StandardCharsets.UTF_8.name());
        }
        if (firstMalformed(bytes, GB18030) < 0) {
            return new DecodedText(new String(bytes, GB18030), GB18030.name());
        }
        throw new UnreadableFileException(
                "READ-004",
                "The file is neither UTF-8 nor GB18030: byte " + (wrongUtf8 + 1)
                        + " fits neither. Save it as UTF-8 and hand it in again.",
                lineAt(bytes, wrongUtf8));
    }

    private static Optional<Charset> byteOrderMark(byte[] bytes) {
        if (startsWith(bytes, 0xef, 0xbb, 0xbf)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        boolean sixteen = startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff);
        return sixteen ? Optional.of(StandardCharsets.UTF_16) : Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, int... prefix) {
        if (bytes.length < prefix.length) {
            return false;
        }
        for (int i = 0; i < prefix.length; i++) {
            if ((bytes[i] & 0xff) != prefix[i]) {
                return false;
            }
        }
        return true;
    }

    private static String strict(byte[] bytes, Charset charset) throws UnreadableFileException {
        long wrong = firstMalformed(bytes, charset);
        if (wrong >= 0) {
            throw new UnreadableFileException(
                    "READ-004",
                    "The file's mark says " + charset.name() + ", but byte " + (wrong + 1)
                            + " does not fit. Save it as UTF-8 and hand it in again.",
                    lineAt(bytes, wrong));
        }
        String text = new String(bytes, charset);
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static void refuseBinary(byte[] bytes) throws UnreadableFileException {
        String head = new String(bytes, 0, Math.min(8, bytes.length), StandardCharsets.ISO_8859_1);
        for (Magic magic : MAGIC) {
            if (head.startsWith(magic.prefix())) {
                throw new UnreadableFileException("READ-003", "The file is " + magic.meaning() + ".", 0);
            }
        }
        int look = Math.min(bytes.length, BINARY_LOOK);
        for (int i = 0; i < look; i++) {
            if (bytes[i] == 0) {
                throw new UnreadableFileException(
                        "READ-003",
                        "The file is no text: byte " + (i + 1)
                                + " is zero. Hand in text (UTF-8, GB18030), Markdown, HTML, DOCX, DOC, PDF, pictures of pages"
                                + " (PNG, JPEG, TIFF), or a ZIP archive of these.",
                        lineAt(bytes, i));
            }
        }
    }

    /** Returns the place of the first byte that does not fit, or -1; decodes into a small buffer that is thrown away. */
    private static long firstMalformed(byte[] bytes, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer scratch = CharBuffer.allocate(8192);
        CoderResult result;
        do {
            scratch.clear();
            result = decoder.decode(in, scratch, true);
        } while (result.isOverflow());
        return result.isError() ? in.position() : -1;
    }

    private static long lineAt(byte[] bytes, long place) {
        long line = 1;
        for (int i = 0; i < place && i < bytes.length; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }

    /** First bytes of a format, as ISO 8859-1, and what to tell. */
    private record Magic(String prefix, String meaning) {}
}
