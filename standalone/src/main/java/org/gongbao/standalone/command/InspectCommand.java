package org.gongbao.standalone.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gongbao.producers.reading.Boundary;
import org.gongbao.producers.reading.GazetteReader;
import org.gongbao.producers.reading.ReadingResult;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.FileOutcome;
import org.gongbao.record.v1.Warning;
import org.gongbao.schemas.privacy.Masking;
import org.gongbao.standalone.ExitCode;
import org.gongbao.standalone.console.Paint;
import org.gongbao.standalone.console.ProblemLine;
import org.gongbao.standalone.console.RefusedAlike;
import org.gongbao.standalone.inspect.DocumentJson;
import org.gongbao.standalone.inspect.DocumentText;
import org.gongbao.standalone.inspect.ExplainedDocument;
import org.gongbao.streams.understanding.Tags;
import org.gongbao.streams.understanding.Understanding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code gongbao inspect}: the reading and understanding of the line, without the line. */
@Command(
        name = "inspect",
        description = "Shows what the program reads and understands in files, without starting anything.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  gongbao inspect issue.txt                          one JSON object per document",
            "  gongbao inspect --format text issue.txt            the same for people",
            "  gongbao inspect --explain issue.txt                with the reasons: boundaries, words that decided, repairs, doubts",
            "  gongbao inspect issue.txt | jq -r '.docNumber, .title'"
        })
final class InspectCommand implements Callable<Integer> {
    /** How documents are printed. */
    enum Format {
        /** One JSON object per line. */
        JSONL,
        /** A few lines of text. */
        TEXT
    }

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description =
                    "Gazette issues or single documents: text, Markdown, HTML, DOCX, DOC, PDF, page images, or ZIP archives of these.")
    private List<Path> files;

    @Option(names = "--format", paramLabel = "FORM", defaultValue = "jsonl", description = "jsonl (default) or text.")
    private Format format;

    @Option(
            names = "--explain",
            description =
                    "Tell for each document why it begins and ends where it does, which words decided its tags, what was repaired and what is doubtful.")
    private boolean explain;

    @Spec
    private CommandSpec spec;

    private final JsonMapper json = new JsonMapper();
    private final Paint paint = Paint.ofProcess(System.getenv());

    @Override
    public Integer call() {
        Understanding understanding = Understanding.load();
        GazetteReader reader = new GazetteReader();
        boolean refused = false;
        for (Path file : files) {
            RefusedAlike alike = new RefusedAlike();
            for (ReadingResult result : reader.readAll(file)) {
                refused |= result.outcome() == FileOutcome.REFUSED;
                complain(result, alike);
                result.documents().forEach(document -> print(document, result, understanding));
            }
            alike.others().forEach(other -> spec.commandLine().getErr().println(other + "."));
        }
        spec.commandLine().getErr().flush();
        out().flush();
        return refused ? ExitCode.INPUT_REFUSED : ExitCode.OK;
    }

    /** The day on which the platform publishes is not known before it does, so nothing is derived from it here. */
    private void print(Document document, ReadingResult result, Understanding understanding) {
        Tags tags = understanding.understand(document, null);
        Document masked = Masking.mask(document);
        if (explain) {
            Optional<Boundary> boundary = result.boundaries().stream()
                    .filter(found -> found.position() == document.getPosition())
                    .findFirst();
            ExplainedDocument.of(masked, tags, boundary, paint).forEach(out()::println);
        } else if (format == Format.JSONL) {
            out().println(json.writeValueAsString(DocumentJson.of(masked, tags)));
        } else {
            DocumentText.of(masked, tags).forEach(out()::println);
        }
    }

    private void complain(ReadingResult result, RefusedAlike alike) {
        boolean refused =
                result.outcome() == FileOutcome.REFUSED && !result.problems().isEmpty();
        if (refused
                && !alike.isAmongTheFirst(
                        result.file(), result.problems().getFirst().getCode())) {
            return;
        }
        PrintWriter err = spec.commandLine().getErr();
        for (Warning problem : result.problems()) {
            err.println(ProblemLine.of(problem.getCode(), result.file(), problem.getLine(), problem.getMessage()));
        }
        err.flush();
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
