package org.gongbao.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CommandLineTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLine commands =
            Gongbao.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run",
                "inspect",
                "ingest",
                "withdraw",
                "review",
                "agencies",
                "retag",
                "tenants",
                "keys",
                "changes",
                "filters",
                "status",
                "topics",
                "streams",
                "portal"
            })
    void everyCommandHasHelpWithAnExample(String command) {
        // given
        String[] arguments = {command, "--help"};
        // when
        int code = commands.execute(arguments);
        // then
        assertThat(code).isZero();
        assertThat(out.toString()).contains("Example").contains("gongbao " + command);
    }

    @Test
    void inspectPrintsOneObjectPerDocumentWithTheKeysOfTheContract() throws Exception {
        // given
        Path issue = folder.resolve("issue.txt");
        Files.copy(getClass().getResourceAsStream("/sample/yunxi-2025-1.txt"), issue);
        // when
        int code = commands.execute("inspect", issue.toString());
        // then
        List<JsonNode> documents =
                out.toString().lines().map(new JsonMapper()::readTree).toList();
        assertThat(code).isZero();
        assertThat(documents).hasSize(12);
        assertThat(documents.getFirst().propertyNames())
                .containsExactly(
                        "id",
                        "position",
                        "gazette",
                        "source",
                        "docNumber",
                        "docNumberAsPrinted",
                        "title",
                        "titleAsPrinted",
                        "issuer",
                        "coIssuers",
                        "genre",
                        "instrument",
                        "tocSection",
                        "tocPage",
                        "signedOn",
                        "addressees",
                        "attachments",
                        "publicMarker",
                        "categories",
                        "agencies",
                        "citations",
                        "effectiveOn",
                        "expires",
                        "personnel",
                        "duties",
                        "places",
                        "keywords",
                        "summary",
                        "personalData",
                        "hold",
                        "repairs",
                        "warnings");
    }

    @Test
    void inspectExplainsWhyADocumentBeginsAndWhichWordsDecided() throws Exception {
        // given
        Path issue = folder.resolve("issue.txt");
        Files.copy(getClass().getResourceAsStream("/sample/yunxi-2025-1.txt"), issue);
        // when
        int code = commands.execute("inspect", "--explain", issue.toString());
        // then
        assertThat(code).isZero();
        assertThat(out.toString().lines().filter(line -> line.strip().equals("BOUNDARIES")))
                .hasSize(12);
        assertThat(out.toString())
                .contains("only a document number", "AGENCIES", "ISSUER", "SUBJECT CLASSES")
                .doesNotContain("\033");
    }

    @Test
    void inspectPrintsTheOthersWhenAFileCannotBeRead() throws Exception {
        // given
        Path issue = folder.resolve("issue.txt");
        Files.copy(getClass().getResourceAsStream("/sample/yunxi-2025-1.txt"), issue);
        Path empty = Files.write(folder.resolve("empty.txt"), "".getBytes(StandardCharsets.UTF_8));
        // when
        int code = commands.execute("inspect", empty.toString(), issue.toString());
        // then
        assertThat(code).isEqualTo(ExitCode.INPUT_REFUSED);
        assertThat(err.toString())
                .isEqualTo("READ-001 empty.txt: The file is empty. Hand in the text of the issue.%n".formatted());
        assertThat(out.toString().lines()).hasSize(12);
    }

    @Test
    void statusSaysThatNothingRuns() {
        // given
        String data = folder.resolve("nothing").toString();
        // when
        int code = commands.execute("status", "--data", data);
        // then
        assertThat(code).isEqualTo(ExitCode.UNFIT);
        assertThat(err.toString()).startsWith("RUN-039: No Gongbao runs with the data directory");
    }

    @Test
    void aWrongDurationIsAMistakeOfTheCommandLine() {
        // given
        String[] arguments = {"run", "--timeout", "soon"};
        // when
        int code = commands.execute(arguments);
        // then
        assertThat(code).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("write 90s, 5m or 2h");
    }

    @Test
    void aMistakeOfTheCommandLineIsSaidInOneLine() {
        // given
        String[] arguments = {"review", "correct", "云政办发〔2026〕1号", "signedOn=2026-02-21"};
        // when
        int code = commands.execute(arguments);
        // then
        assertThat(code).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString())
                .isEqualTo(
                        "gongbao review correct: Missing required option: --reason=TEXT. Help: gongbao review correct --help%n"
                                .formatted());
    }

    @Test
    void ofAnArchiveOfJunkInspectTellsTheFirstFilesAndHowManyMoreThereAre() throws Exception {
        // given
        Path junk = folder.resolve("junk.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(junk))) {
            for (int i = 0; i < 25; i++) {
                zip.putNextEntry(new ZipEntry("note-" + i + ".txt"));
                zip.write("今天天气很好。".getBytes(StandardCharsets.UTF_8));
            }
        }
        // when
        int code = commands.execute("inspect", junk.toString());
        // then
        assertThat(code).isEqualTo(ExitCode.INPUT_REFUSED);
        assertThat(err.toString().lines())
                .hasSize(21)
                .endsWith("READ-005 junk.zip: 5 more of its files are refused for the same reason.");
        assertThat(err.toString()).startsWith("READ-005 junk.zip!note-0.txt: No document was found: ");
    }
}
