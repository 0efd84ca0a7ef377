package org.gongbao.producers.reading.format.scan;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.gongbao.producers.reading.format.layout.TextRun;
import org.gongbao.producers.reading.text.UnreadableFileException;

/** The program {@code tesseract}, one process for each page. Immutable; for several threads. */
final class Tesseract {

    private static final String LANGUAGE = "chi_sim";
    private static final String INSTALL =
            " (on Debian and Ubuntu: apt-get install tesseract-ocr tesseract-ocr-chi-sim), or hand in the text.";
    private static final long SECONDS_PER_PAGE = 120;

    private final String program;

    private Tesseract(String program) {
        this.program = program;
    }

    /**
     * Finds the program on the path.
     *
     * @throws UnreadableFileException READ-050 if it is absent, READ-051 if it does not know Chinese
     */
    static Tesseract find() throws UnreadableFileException {
        return find("tesseract");
    }

    /**
     * Finds a program that takes the same arguments.
     *
     * @param program its name on the path, or where it lies
     * @throws UnreadableFileException READ-050 if it is absent, READ-051 if it does not know Chinese
     */
    static Tesseract find(String program) throws UnreadableFileException {
        String languages;
        try {
            Process process = new ProcessBuilder(program, "--list-langs")
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            languages = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UnreadableFileException(
                    "READ-050",
                    "The file holds pictures of pages, and the program tesseract, which recognises them, is not installed. Install it"
                            + INSTALL,
                    0);
        }
        if (languages.lines().noneMatch(line -> line.strip().equals(LANGUAGE))) {
            throw new UnreadableFileException(
                    "READ-051",
                    "The file holds pictures of pages, and tesseract lacks the language " + LANGUAGE + ". Install it"
                            + INSTALL,
                    0);
        }
        return new Tesseract(program);
    }

    /**
     * Recognises a page.
     *
     * @throws UnreadableFileException READ-052 if it cannot be recognised
     */
    List<TextRun> recognise(int page, BufferedImage picture) throws UnreadableFileException {
        try {
            ProcessBuilder builder = new ProcessBuilder(
                            program, "-", "-", "-l", LANGUAGE, "--dpi", "300", "-c", "tessedit_create_tsv=1")
                    .redirectError(ProcessBuilder.Redirect.DISCARD);
            // pages are recognised side by side; threads of one page would only stand in each other's way
            builder.environment().put("OMP_THREAD_LIMIT", "1");
            Process process = builder.start();
            feed(process, GreyPicture.of(picture));
            endAfterTimeLimit(process);
            String table = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw failed(page, "tesseract ended with code " + process.exitValue());
            }
            return RecognisedWords.runs(table);
        } catch (IOException e) {
            throw failed(page, e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(page, "interrupted");
        }
    }

    private static UnreadableFileException failed(int page, String why) {
        return new UnreadableFileException(
                "READ-052",
                "Page " + page + " could not be recognised (" + why
                        + ") and was left out. Hand in its text, or scan it anew.",
                0);
    }

    /** Only a process that is late is ended: to end one that has ended would close its output, which may not be read yet. */
    private static void endAfterTimeLimit(Process process) {
        var unused = process.onExit()
                .orTimeout(SECONDS_PER_PAGE, TimeUnit.SECONDS)
                .exceptionally(late -> process.destroyForcibly());
    }

    private static void feed(Process process, GreyPicture picture) {
        Thread.ofPlatform().daemon(true).start(() -> {
            try (OutputStream in = process.getOutputStream()) {
                picture.write(in);
            } catch (IOException notWanted) {
                // a process that ended early says why by its exit code
            }
        });
    }
}
