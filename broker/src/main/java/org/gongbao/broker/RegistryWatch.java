package org.gongbao.broker;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits for the end of a registry, and ends one that lives but answers nobody: it is asked again and again, and when it has left a number of
 * questions in a row without an answer, what its threads do goes into its log and it is killed.
 */
final class RegistryWatch {

    private static final Logger LOGGER = LoggerFactory.getLogger(RegistryWatch.class);
    private static final Duration DUMP_LIMIT = Duration.ofSeconds(5);

    private final BooleanSupplier answers;
    private final Duration pause;
    private final int patience;

    /**
     * @param answers asks the registry; false if no answer came in time
     * @param pause between two questions
     * @param patience how many questions in a row may stay without an answer, less one
     */
    RegistryWatch(BooleanSupplier answers, Duration pause, int patience) {
        this.answers = answers;
        this.pause = pause;
        this.patience = patience;
    }

    /** Returns what is known of the end, for people. */
    String awaitEnd(Process process) throws InterruptedException {
        int missed = 0;
        while (!process.waitFor(pause.toMillis(), TimeUnit.MILLISECONDS)) {
            missed = answers.getAsBoolean() ? 0 : missed + 1;
            if (missed > 0) {
                LOGGER.atInfo().addKeyValue("missed", missed).log("The schema registry left a question unanswered");
            }
            if (missed >= patience && process.isAlive()) {
                end(process);
                return "The schema registry lived but left " + missed
                        + " questions in a row unanswered and was killed; what its threads did is in its previous log";
            }
        }
        return "The schema registry ended with status " + process.exitValue();
    }

    /** A JVM answers the signal QUIT with its threads, on its standard output, which is its log. */
    private static void end(Process process) throws InterruptedException {
        try {
            new ProcessBuilder("kill", "-QUIT", Long.toString(process.pid()))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectErrorStream(true)
                    .start()
                    .waitFor(DUMP_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
            // it may end by that signal where it is no JVM; a JVM writes its threads meanwhile
            process.waitFor(DUMP_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (IOException e) {
            LOGGER.atInfo().log("The threads of the schema registry could not be written: {}", e.getMessage());
        }
        process.destroyForcibly().waitFor();
    }
}
