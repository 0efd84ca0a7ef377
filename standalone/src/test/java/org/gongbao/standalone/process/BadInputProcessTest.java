package org.gongbao.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@Tag("slow")
class BadInputProcessTest {
    @TempDir
    Path folder;

    @Test
    void givesEachBadFileItsMessageAndTakesTheRest() throws Exception {
        // given
        Path[] files = {
            SampleIssue.write(folder, "empty.txt", ""),
            binary(),
            huge(),
            folder.resolve("missing.txt"),
            SampleIssue.write(folder, "letter.txt", "各位同事：\n\n明天的会议改到下午三点。\n"),
            SampleIssue.write(folder, "gb18030.txt", SampleIssue.issue(2), Charset.forName("GB18030")),
            SampleIssue.write(folder, "truncated.txt", truncated()),
            SampleIssue.write(folder, "good.txt", SampleIssue.issue(4))
        };
        try (Program program = new Program(folder)) {
            // when
            int code = program.runOnce(files);
            // then
            assertThat(code).as(program.said()).isEqualTo(2);
            Map<String, JsonNode> reports = reports(program);
            assertThat(reports).hasSize(files.length);
            for (String refused : new String[] {"empty.txt", "binary.txt", "huge.txt", "missing.txt", "letter.txt"}) {
                assertThat(reports.get(refused).path("outcome").asString()).as(refused).isEqualTo("REFUSED");
                assertThat(reports.get(refused).at("/errors/0/code").asString()).as(refused).matches("READ-[0-9]{3}");
                assertThat(program.said()).contains(reports.get(refused).at("/errors/0/message").asString());
            }
            assertThat(reports.get("gb18030.txt").path("documents").asInt()).isEqualTo(SampleIssue.DOCUMENTS);
            assertThat(reports.get("good.txt").path("outcome").asString()).isEqualTo("READ");
            assertThat(reports.get("truncated.txt").path("outcome").asString()).isEqualTo("PARTLY");
            assertThat(program.readReport().at("/deliveries/pending").asInt()).isZero();
        }
    }

    private static Map<String, JsonNode> reports(Program program) {
        Map<String, JsonNode> reports = new HashMap<>();
        program.readReport().path("files").forEach(file -> reports.put(file.path("file").asString(), file));
        return reports;
    }

    private Path binary() throws IOException {
        byte[] bytes = new byte[100_000];
        new Random(1).nextBytes(bytes);
        return Files.write(folder.resolve("binary.txt"), bytes);
    }

    /** 200 MB, of which the disk holds next to nothing. */
    private Path huge() throws IOException {
        Path file = folder.resolve("huge.txt");
        try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "rw")) {
            access.setLength(200L << 20);
        }
        return file;
    }

    private static String truncated() {
        String text = SampleIssue.issue(3);
        return text.substring(0, text.indexOf("县气象局每3小时"));
    }
}
