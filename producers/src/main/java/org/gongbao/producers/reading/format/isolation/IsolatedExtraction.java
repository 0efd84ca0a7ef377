package org.gongbao.producers.reading.format.isolation;

import java.io.IOException;
import java.time.Duration;
import org.gongbao.producers.reading.format.ExtractionOutput;
import org.gongbao.producers.reading.format.ExtractionTask;
import org.gongbao.producers.reading.format.ReadingLimits;
import org.gongbao.producers.reading.text.UnreadableFileException;

/** Parses files of foreign formats, each in a process of its own. Immutable; for several threads. */
public final class IsolatedExtraction {

    /** Room for the longest message beside content. */
    private static final long SMALL_FIELDS = 1L << 20;

    private final ReadingLimits limits;
    private final String mainClass;

    /** Makes an extraction with the parsers of {@link ExtractionProcess}. */
    public IsolatedExtraction(ReadingLimits limits) {
        this(limits, ExtractionProcess.class.getName());
    }

    /**
     * Makes an extraction with other parsers.
     *
     * @param mainClass name of the class to run, which has to write the same frames
     */
    public IsolatedExtraction(ReadingLimits limits, String mainClass) {
        this.limits = limits;
        this.mainClass = mainClass;
    }

    /**
     * Hands on what a file holds. What came before an error stays with the output.
     *
     * @throws UnreadableFileException READ-041 after the time limit, READ-042 if the parser died, READ-054 if it cannot be started, and what
     *     the parser says of the file itself
     */
    public void extract(byte[] content, ExtractionTask task, ExtractionOutput output) throws UnreadableFileException {
        try (ParserProcess process = start(task);
                Deadline deadline = new Deadline(limits.time(), process::kill)) {
            process.feed(content);
            FrameReader frames = new FrameReader(process.frames(), Math.max(limits.maxBytes(), 0) + SMALL_FIELDS);
            try {
                while (take(frames.next(), deadline, output)) {
                    // each frame is used as it comes
                }
            } catch (IOException e) {
                throw deadline.hasPassed() ? tooLong() : died(process);
            }
        }
    }

    /** Returns whether more is to come. */
    private boolean take(Frame frame, Deadline deadline, ExtractionOutput output) throws UnreadableFileException {
        switch (frame) {
            case Frame.Line(var line) -> output.line(line);
            case Frame.Entry(var name, var content) -> {
                deadline.pause();
                output.entry(name, content);
                deadline.resume();
            }
            case Frame.EntryRefused(var name, var code, var message) ->
                output.entryRefused(name, new UnreadableFileException(code, message, 0));
            case Frame.Problem(var code, var message) -> output.problem(new UnreadableFileException(code, message, 0));
            case Frame.Scanning() -> deadline.extend(limits.scanTime());
            case Frame.Refused(var code, var message) -> throw new UnreadableFileException(code, message, 0);
            case Frame.End() -> {
                return false;
            }
        }
        return true;
    }

    private ParserProcess start(ExtractionTask task) throws UnreadableFileException {
        try {
            return ParserProcess.start(mainClass, limits.heapMegabytes(), task.toArguments());
        } catch (IOException e) {
            throw new UnreadableFileException(
                    "READ-054",
                    "The parser's process cannot be started (" + e.getMessage()
                            + "). Check that this machine has memory and processes left, then hand the file in again.",
                    0);
        }
    }

    private UnreadableFileException tooLong() {
        Duration time = limits.time();
        return new UnreadableFileException(
                "READ-041",
                "Parsing took longer than " + time.toSeconds() + " s (recognising pages: "
                        + limits.scanTime().toSeconds()
                        + " s) and was ended. Split the file, save it anew, or raise gongbao.producers.file.timeout.ms.",
                0);
    }

    private static UnreadableFileException died(ParserProcess process) {
        String death;
        try {
            death = process.death();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            death = "it was interrupted";
        }
        return new UnreadableFileException(
                "READ-042",
                "The parser was lost: " + death
                        + ". Other files are not concerned. Save the file anew with an office program, or hand in its text.",
                0);
    }
}
