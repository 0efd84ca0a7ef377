package org.gongbao.producers.reading.format.isolation;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.gongbao.producers.reading.format.ExtractedLine;

/** Reads frames, and trusts none of their lengths. */
final class FrameReader {

    private static final int BUFFER = 65_536;

    private final DataInputStream in;
    private final long maxLength;

    /**
     * Makes a reader.
     *
     * @param maxLength most bytes of a field
     */
    FrameReader(InputStream in, long maxLength) {
        this.in = new DataInputStream(new BufferedInputStream(in, BUFFER));
        this.maxLength = maxLength;
    }

    /**
     * Returns the next frame.
     *
     * @throws IOException if the process ended before its last frame, or wrote anything else
     */
    Frame next() throws IOException {
        int kind = in.readUnsignedByte();
        return switch (kind) {
            case 'L' -> line();
            case 'E' -> new Frame.Entry(text(), bytes());
            case 'F' -> new Frame.EntryRefused(text(), text(), text());
            case 'P' -> new Frame.Problem(text(), text());
            case 'S' -> new Frame.Scanning();
            case 'R' -> new Frame.Refused(text(), text());
            case 'Z' -> new Frame.End();
            default -> throw new IOException("No frame begins with byte " + kind);
        };
    }

    private Frame line() throws IOException {
        int flags = in.readUnsignedByte();
        int page = in.readInt();
        return new Frame.Line(new ExtractedLine(
                text(),
                page,
                (flags & FrameWriter.AFTER_BLANK) != 0,
                (flags & FrameWriter.HEADING) != 0,
                (flags & FrameWriter.LIST_ITEM) != 0));
    }

    private String text() throws IOException {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    private byte[] bytes() throws IOException {
        int length = in.readInt();
        if (length < 0 || length > maxLength) {
            throw new IOException("A frame says that it has " + length + " bytes");
        }
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new IOException("A frame was cut off");
        }
        return bytes;
    }
}
