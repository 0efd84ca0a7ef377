package org.gongbao.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongbao.standalone.process.Reports.number;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@Tag("slow")
class BadInputProcessTest {
    private static final long HUGE = 200L << 20;

    private final Distribution gongbao = Distribution.require();

    @TempDir
    Path folder;

    @Test
    void refusesEachBadFileWithItsOwnMessageAndDeliversTheOthers() throws Exception {
        // given
        Path data = folder.resolve("data");
        Path good = write("good.txt", SampleIssue.text());
        Path chinese =
                Files.write(folder.resolve("gb18030.txt"), SampleIssue.of("月湾").getBytes(Charset.forName("GB18030")));
        String other = SampleIssue.of("石桥");
        Path truncated = write("truncated.txt", other.substring(0, other.length() / 2));
        Path empty = write("empty.txt", "");
        Path binary = Files.write(
                folder.resolve("binary.txt"), new byte[] {(byte) 0x7f, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0});
        Path prose = write("prose.txt", "春天到了，河边的柳树发芽了。\n\n孩子们在岸上放风筝。\n");
        Path huge = huge();
        Path missing = folder.resolve("missing.txt");

        // when
        try (ProgramRun run = gongbao.once(
                data, Distribution.freePort(), empty, binary, huge, chinese, prose, truncated, good, missing)) {
            // then
            assertThat(run.exitCode()).as(run::said).isEqualTo(2);
            JsonNode report = run.report();
            Map<String, String> outcomes = new TreeMap<>();
            report.path("files").forEach(file -> outcomes.put(file.path("file").asString(), outcome(file)));
            assertThat(outcomes)
                    .containsExactlyInAnyOrderEntriesOf(Map.of(
                            "empty.txt", "REFUSED READ-001",
                            "binary.txt", "REFUSED READ-003",
                            "huge.txt", "REFUSED READ-002",
                            "gb18030.txt", "READ",
                            "missing.txt", "REFUSED READ-006",
                            "prose.txt", "REFUSED READ-005",
                            "truncated.txt", "PARTLY READ-010",
                            "good.txt", "READ"));
            report.path("files").forEach(file -> file.path("errors").forEach(error -> assertThat(run.said())
                    .contains(
                            error.path("code").asString(), error.path("message").asString())));
            report.path("files").forEach(file -> file.path("errors")
                    .forEach(error -> assertThat(error.path("message").asString())
                            .contains(file.path("file").asString())));
            assertThat(number(report, "/files/3/documents")).isEqualTo(number(report, "/files/6/documents"));
            Reports.assertEachDeliveredOnce(report);
            assertThat(number(report, "/documents/enriched") + number(report, "/documents/held"))
                    .isEqualTo(number(report, "/documents/published"))
                    .isEqualTo(number(report, "/files/3/documents")
                            + number(report, "/files/5/documents")
                            + number(report, "/files/6/documents"));
            assertThat(Inbox.of(data).ids()).hasSize((int) number(report, "/documents/enriched"));
        }
    }

    private static String outcome(JsonNode file) {
        String outcome = file.path("outcome").asString();
        return file.path("errors").isEmpty()
                ? outcome
                : outcome + " " + file.at("/errors/0/code").asString();
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    /** A file without blocks on disk that reads as so many bytes. */
    private Path huge() throws IOException {
        Path file = folder.resolve("huge.txt");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(HUGE);
        }
        return file;
    }
}
