package org.gongbao.producers.reading.format.isolation;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.gongbao.producers.reading.format.ExtractedLine;
import org.gongbao.producers.reading.format.ExtractionOutput;
import org.gongbao.producers.reading.text.UnreadableFileException;

/**
 * Writes frames: a letter, then fields of fixed size and texts behind their length, so that no content can be taken for a frame. Ends the
 * process's work by an exception when nobody reads any more.
 */
final class FrameWriter implements ExtractionOutput {

    static final int HEADING = 1;
    static final int LIST_ITEM = 2;
    static final int AFTER_BLANK = 4;

    private final DataOutputStream out;
    private final long maxTextLength;
    private long textLength;

    FrameWriter(OutputStream out, long maxTextLength) {
        this.out = new DataOutputStream(out);
        this.maxTextLength = maxTextLength;
    }

    @Override
    public void line(ExtractedLine line) throws UnreadableFileException {
        textLength += line.text().length();
        if (textLength > maxTextLength) {
            throw new UnreadableFileException(
                    "READ-047",
                    "The file holds more than the " + maxTextLength
                            + " characters of text that are allowed. Split it by issue.",
                    0);
        }
        int flags = (line.heading() ? HEADING : 0)
                | (line.listItem() ? LIST_ITEM : 0)
                | (line.afterBlank() ? AFTER_BLANK : 0);
        write('L', () -> {
            out.writeByte(flags);
            out.writeInt(line.page());
            text(line.text());
        });
    }

    @Override
    public void entry(String name, byte[] content) {
        write('E', () -> {
            text(name);
            out.writeInt(content.length);
            out.write(content);
        });
    }

    @Override
    public void entryRefused(String name, UnreadableFileException problem) {
        write('F', () -> {
            text(name);
            text(problem.code());
            text(problem.getMessage());
        });
    }

    @Override
    public void problem(UnreadableFileException problem) {
        write('P', () -> {
            text(problem.code());
            text(problem.getMessage());
        });
    }

    @Override
    public void scanning() {
        write('S', out::flush);
    }

    void refuse(String code, String message) {
        write('R', () -> {
            text(code);
            text(message);
            out.flush();
        });
    }

    void end() {
        write('Z', out::flush);
    }

    private void text(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private void write(char kind, Fields fields) {
        try {
            out.writeByte(kind);
            fields.write();
        } catch (IOException e) {
            throw new UncheckedIOException("Nobody reads the frames any more", e);
        }
    }

    @FunctionalInterface
    private interface Fields {
        void write() throws IOException;
    }
}
