package org.gongbao.producers.reading.format.isolation;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.gongbao.producers.reading.format.ExtractionTask;
import org.gongbao.producers.reading.format.Extractor;
import org.gongbao.producers.reading.format.archive.ContainerExtractor;
import org.gongbao.producers.reading.format.html.HtmlExtractor;
import org.gongbao.producers.reading.format.office.CompoundExtractor;
import org.gongbao.producers.reading.format.pdf.PdfExtractor;
import org.gongbao.producers.reading.format.scan.ImageExtractor;
import org.gongbao.producers.reading.text.UnreadableFileException;

/** The program that runs in the parser's process: file on standard input, frames on standard output. */
public final class ExtractionProcess {

    private static final int BUFFER = 65_536;

    private ExtractionProcess() {}

    /** Parses one file; the arguments are those of an {@link ExtractionTask}. */
    public static void main(String[] arguments) throws IOException {
        OutputStream standardOutput = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER);
        // libraries that print do not get among the frames
        System.setOut(System.err);
        endWithParent();
        ExtractionTask task = ExtractionTask.parse(arguments);
        FrameWriter frames = new FrameWriter(standardOutput, task.maxTextLength());
        run(System.in.readAllBytes(), task, frames);
        System.exit(0);
    }

    private static void run(byte[] content, ExtractionTask task, FrameWriter frames) {
        try {
            extractor(task).extract(content, task, frames);
            frames.end();
        } catch (UnreadableFileException e) {
            frames.refuse(e.code(), e.getMessage());
        } catch (IOException | RuntimeException | StackOverflowError e) {
            frames.refuse(
                    "READ-044",
                    "The file is damaged or not quite what it says it is ("
                            + e.getClass().getSimpleName()
                            + "). Open it in the program that made it, save it anew, and hand that in.");
        }
    }

    private static Extractor extractor(ExtractionTask task) {
        return switch (task.format()) {
            case HTML -> new HtmlExtractor();
            case PDF -> new PdfExtractor();
            case IMAGE -> new ImageExtractor();
            case ZIP -> new ContainerExtractor();
            case COMPOUND -> new CompoundExtractor();
            case TEXT, OTHER -> throw new IllegalArgumentException(task.format() + " has no parser");
        };
    }

    /** A parent that was killed cannot end this process, so the process ends itself. */
    private static void endWithParent() {
        ProcessHandle.current().parent().ifPresent(parent -> {
            var unused = parent.onExit().thenRun(() -> {
                ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
                Runtime.getRuntime().halt(1);
            });
        });
    }
}
