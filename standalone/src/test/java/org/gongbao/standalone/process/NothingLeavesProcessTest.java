package org.gongbao.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongbao.standalone.process.Reports.number;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What must not leave: personal data in five hundred documents, and the text of a held one. Swept is all that the running program left or showed. */
@Tag("slow")
class NothingLeavesProcessTest {
    private static final int CASES = 500;
    private static final int PER_ISSUE = 25;
    private static final int HELD = 8;
    private static final String HELD_TITLE = "鸣沙渠应急启闭口令";
    private static final String HELD_TEXT = "口令由值守人员每月十五日更换";

    private final Distribution gongbao = Distribution.require();
    private final int port = Distribution.freePort();

    @TempDir
    Path folder;

    @Test
    void noPersonalDataOfFiveHundredDocumentsIsLeftAnywhere() throws Exception {
        // given
        List<PlantedCases.Planted> cases = new PlantedCases(20_311_129).take(CASES);
        List<Path> issues = issues(cases);
        Path data = folder.resolve("data");
        Traces traces =
                new Traces(cases.stream().map(PlantedCases.Planted::secret).toList());

        // when
        JsonNode report = sweepRunning(data, issues, cases, traces);
        Set<String> topics = DataSweep.topics(data, topic -> true, traces);
        DataSweep.files(data, traces);
        traces.look("inspect", gongbao.call(arguments("inspect", issues)));
        traces.look("inspect --explain", gongbao.call(arguments("inspect", issues, "--explain")));

        // then
        assertThat(number(report, "/documents/published")).isEqualTo(CASES);
        assertThat(number(report, "/documents/held")).isZero();
        assertThat(topics)
                .contains("documents.published.v1", "documents.enriched.v1", "sources.files.v1", "deliveries.due.v1")
                .anyMatch(topic -> topic.endsWith("-changelog"));
        assertThat(Inbox.of(data).entries()).hasSize(CASES);
        assertThat(traces.found()).as("%d characters", traces.characters()).isEmpty();
    }

    @Test
    void theTextOfAHeldDocumentStandsInItsTopicAndIsShownToItsReviewerOnly() throws Exception {
        // given
        List<Path> files = new ArrayList<>();
        for (int number = 1; number <= HELD; number++) {
            files.add(Files.writeString(folder.resolve("notice-" + number + ".txt"), heldNotice(number)));
        }
        Path data = folder.resolve("data");
        Traces traces = new Traces(List.of(HELD_TITLE, HELD_TEXT));
        Traces held = new Traces(List.of(HELD_TITLE, HELD_TEXT));

        // when
        JsonNode report;
        String shown;
        try (ProgramRun run = gongbao.run(
                        data, port, files.stream().map(Path::toString).toList());
                PortalClient portal = new PortalClient(port)) {
            run.awaitReady();
            Awaitility.await("every document waits")
                    .atMost(Duration.ofMinutes(3))
                    .until(() -> run.said().contains("held " + HELD + ","));
            traces.look("review list", gongbao.call("review", "list", "--data", data.toString()));
            shown = gongbao.call("review", "show", "翠政办发〔2031〕1号", "--data", data.toString());
            for (String path :
                    List.of("/", "/?q=" + "%E5%8F%A3%E4%BB%A4", "/status", "/feed.atom", "/api/v1/documents")) {
                traces.look(path, portal.get(path));
            }
            report = stopped(run);
            traces.look("output", run.said());
        }
        DataSweep.topics(data, topic -> !topic.equals("documents.held.v1"), traces);
        DataSweep.topics(data, topic -> topic.equals("documents.held.v1"), held);
        DataSweep.files(data, traces);
        traces.look("report", report.toString());

        // then
        assertThat(number(report, "/documents/held")).isEqualTo(HELD);
        assertThat(number(report, "/deadLetters")).isZero();
        assertThat(shown).contains(HELD_TEXT);
        assertThat(held.found()).hasSize(2);
        assertThat(traces.found()).isEmpty();
    }

    private static String heldNotice(int number) {
        return """
                机密★1年

                翠政办发〔2031〕%1$d号

                翠竹县人民政府办公室
                关于更换%2$s的通知

                竹林镇人民政府：

                第%1$d处的%3$s，不得外传。

                翠竹县人民政府办公室

                2031年3月2日
                """.formatted(number, HELD_TITLE, HELD_TEXT);
    }

    /** Runs the program on the issues and looks at everything that it shows. */
    private JsonNode sweepRunning(Path data, List<Path> issues, List<PlantedCases.Planted> cases, Traces traces)
            throws Exception {
        try (ProgramRun run = gongbao.run(
                        data, port, issues.stream().map(Path::toString).toList());
                PortalClient portal = new PortalClient(port)) {
            run.awaitReady();
            Awaitility.await("every document is delivered")
                    .atMost(Duration.ofMinutes(4))
                    .until(() -> Files.exists(data.resolve("inbox.jsonl"))
                            && Inbox.of(data).entries().size() == CASES);
            List<String> ids = Inbox.of(data).entries().stream()
                    .map(entry -> entry.path("documentId").asString())
                    .toList();
            for (String id : ids) {
                for (String path :
                        List.of("/documents/" + id, "/api/v1/documents/" + id, "/api/v1/documents/" + id + "/text")) {
                    traces.look(path, portal.get(path));
                }
            }
            for (String path : List.of(
                    "/", "/status", "/inbox", "/subscriptions", "/feed.atom", "/feed.json", "/api/v1/documents")) {
                traces.look(path, portal.get(path));
            }
            for (PlantedCases.Planted one : cases) {
                assertThat(portal.hits("\"" + one.secret() + "\""))
                        .as("search for " + one)
                        .isZero();
            }
            JsonNode report = stopped(run);
            traces.look("output", run.said());
            traces.look("report", report.toString());
            return report;
        }
    }

    private static JsonNode stopped(ProgramRun run) throws InterruptedException {
        run.terminate();
        run.exitCode();
        return run.report();
    }

    private static String[] arguments(String command, List<Path> files, String... options) {
        List<String> arguments = new ArrayList<>(List.of(command));
        arguments.addAll(List.of(options));
        files.forEach(file -> arguments.add(file.toString()));
        return arguments.toArray(String[]::new);
    }

    private List<Path> issues(List<PlantedCases.Planted> cases) throws IOException {
        List<Path> issues = new ArrayList<>();
        for (int first = 0; first < cases.size(); first += PER_ISSUE) {
            int number = issues.size() + 1;
            StringBuilder issue = new StringBuilder("翠竹县人民政府公报\n\n2031年第" + number + "期（总第" + (40 + number) + "期）\n\n");
            for (int i = first; i < Math.min(cases.size(), first + PER_ISSUE); i++) {
                issue.append(document(i + 1, cases.get(i).text()));
            }
            issues.add(Files.writeString(folder.resolve("2031-" + number + ".txt"), issue));
        }
        return issues;
    }

    private static String document(int number, String text) {
        return """
                翠竹县人民政府办公室
                关于做好第%1$d批竹林管护工作的通知

                翠政办发〔2031〕%1$d号

                各乡镇人民政府，县直各有关单位：

                为保护竹林，经县政府同意，现就第%1$d批管护工作通知如下。

                %2$s

                请各单位认真组织实施，举报电话：0351-6012%3$03d。

                翠竹县人民政府办公室

                2031年3月4日

                """.formatted(number, text, number % 1000);
    }
}
