package org.gongbao.standalone.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.gongbao.producers.publishing.DocumentPublisher;
import org.gongbao.producers.publishing.PublishedFile;
import org.gongbao.record.v1.FileOutcome;
import org.gongbao.standalone.ExitCode;
import org.gongbao.standalone.UnfitException;
import org.gongbao.standalone.console.ProblemLine;
import org.gongbao.standalone.console.RefusedAlike;
import org.gongbao.standalone.line.Producers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code gongbao ingest}: files into a program that runs already. */
@Command(
        name = "ingest",
        description =
                "Hands files to a program that runs already: to its upload on this machine, or straight to Kafka with --bootstrap.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  gongbao ingest issue.pdf",
            "  gongbao ingest --data /srv/gongbao issue-*.txt",
            "  gongbao ingest --bootstrap kafka:9092 --registry http://registry:8080/apis/ccompat/v7 issue.txt"
        })
final class IngestCommand implements Callable<Integer> {
    /** Recognising the pages of a scanned issue takes its time. */
    private static final Duration LONGEST = Duration.ofHours(2);

    private static final int REFUSED = 422;
    private static final int TOO_LARGE = 413;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description =
                    "Gazette issues or single documents: text, Markdown, HTML, DOCX, DOC, PDF, page images, or ZIP archives of these.")
    private List<Path> files;

    @Mixin
    private TargetOptions target;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        return target.isLocal() ? upload() : publish();
    }

    private int publish() {
        boolean refused = false;
        try (Producers producers = new Producers(target.settings())) {
            DocumentPublisher publisher = producers.publisher();
            for (Path file : files) {
                RefusedAlike alike = new RefusedAlike();
                for (PublishedFile published : publisher.publishAll(file)) {
                    refused |= published.outcome() == FileOutcome.REFUSED;
                    tell(published, alike);
                }
                tellOthers(alike);
            }
        }
        return refused ? ExitCode.INPUT_REFUSED : ExitCode.OK;
    }

    private int upload() throws IOException, InterruptedException {
        boolean refused = false;
        String key = Files.readString(target.file("api-key")).strip();
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (Path file : files) {
                refused |= !upload(client, file, key);
            }
        }
        return refused ? ExitCode.INPUT_REFUSED : ExitCode.OK;
    }

    private boolean upload(HttpClient client, Path file, String key) throws IOException, InterruptedException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            complain(
                    "READ-006", file.toString(), 0, "The file cannot be opened. Check that it exists and may be read.");
            return false;
        }
        String name = URLEncoder.encode(file.getFileName().toString(), StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(URI.create(target.portal() + "/api/v1/files?name=" + name))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/octet-stream")
                .timeout(LONGEST)
                .POST(HttpRequest.BodyPublishers.ofFile(file))
                .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        int status = answer.statusCode();
        if (status != 200 && status != REFUSED && status != TOO_LARGE) {
            throw new UnfitException(
                    "RUN-045", "The portal answered " + status + " to the upload of " + file + ": " + answer.body());
        }
        RefusedAlike alike = new RefusedAlike();
        tell(file, new JsonMapper().readTree(answer.body()), alike);
        tellOthers(alike);
        return status == 200;
    }

    private void tell(PublishedFile published, RefusedAlike alike) {
        boolean refused = published.outcome() == FileOutcome.REFUSED
                && !published.problems().isEmpty();
        if (refused
                && !alike.isAmongTheFirst(
                        published.file(), published.problems().getFirst().code())) {
            return;
        }
        tell(
                published.file(),
                published.outcome().name(),
                published.published(),
                published.corrected(),
                published.unchanged());
        published
                .problems()
                .forEach(problem -> complain(problem.code(), published.file(), problem.line(), problem.message()));
    }

    /** An archive's answer holds one for each of its files. */
    private void tell(Path file, JsonNode answer, RefusedAlike alike) {
        if (!answer.path("entries").isEmpty()) {
            answer.path("entries").forEach(entry -> tell(file, entry, alike));
            return;
        }
        String name = answer.path("file").asString(file.getFileName().toString());
        JsonNode problems = answer.path("problems");
        boolean refused = answer.path("outcome").asString("").equals(FileOutcome.REFUSED.name()) && !problems.isEmpty();
        if (refused
                && !alike.isAmongTheFirst(name, problems.path(0).path("code").asString(""))) {
            return;
        }
        if (answer.has("outcome")) {
            tell(
                    name,
                    answer.path("outcome").asString(""),
                    answer.path("published").asInt(0),
                    answer.path("corrected").asInt(0),
                    answer.path("unchanged").asInt(0));
        } else {
            complain(
                    answer.path("code").asString(""),
                    name,
                    0,
                    answer.path("detail").asString(""));
        }
        problems.forEach(problem -> complain(
                problem.path("code").asString(""),
                name,
                problem.path("line").asInt(0),
                problem.path("message").asString("")));
    }

    private void tell(String file, String outcome, int published, int corrected, int unchanged) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("%s  %s: published %d, corrected %d, unchanged %d"
                .formatted(file, outcome, published, corrected, unchanged));
        out.flush();
    }

    private void complain(String code, String file, int line, String message) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(ProblemLine.of(code, file, line, message));
        err.flush();
    }

    private void tellOthers(RefusedAlike alike) {
        PrintWriter err = spec.commandLine().getErr();
        alike.others().forEach(other -> err.println(other + "; the dead letters hold all."));
        err.flush();
    }
}
