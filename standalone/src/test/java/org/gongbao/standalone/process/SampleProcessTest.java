package org.gongbao.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.gongbao.testing.SharedFiles;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

@Tag("slow")
class SampleProcessTest {
    @TempDir
    Path folder;

    @Test
    void deliversEachDocumentOnceAndARepeatedOrCorrectedIssueOnlyWhatIsNew() throws Exception {
        // given
        Path issue = SampleIssue.write(folder, "issue.txt", SampleIssue.text());
        try (Program program = new Program(folder)) {
            // when
            int first = program.runOnce(issue);
            JsonNode fresh = program.readReport();
            int second = program.runOnce(issue);
            JsonNode repeated = program.readReport();
            int received = program.inbox().size();
            SampleIssue.write(folder, "issue.txt", SampleIssue.corrected());
            int third = program.runOnce(issue);
            // then
            assertThat(List.of(first, second, third)).containsOnly(0);
            assertThat(fresh.at("/documents/published").asInt()).isEqualTo(SampleIssue.DOCUMENTS);
            assertThat(fresh.at("/documents/held").asInt()).isEqualTo(SampleIssue.HELD);
            assertThat(fresh.at("/deliveries/delivered").asInt()).isEqualTo(SampleIssue.DELIVERED);
            assertThat(fresh.at("/inbox/verified").asInt()).isEqualTo(SampleIssue.DELIVERED);
            assertThat(fresh.at("/deadLetters").asInt()).isZero();
            assertThat(received).isEqualTo(SampleIssue.DELIVERED);
            assertThat(repeated.at("/documents/published").asInt()).isZero();
            assertThat(repeated.at("/documents/unchanged").asInt()).isEqualTo(SampleIssue.DOCUMENTS);
            assertThat(repeated.at("/inbox/received").asInt()).isZero();
            assertOneRevision(program);
        }
    }

    private static void assertOneRevision(Program program) {
        JsonNode corrected = program.readReport();
        assertThat(corrected.at("/documents/corrected").asInt()).isEqualTo(1);
        assertThat(corrected.at("/documents/published").asInt()).isZero();
        assertThat(corrected.at("/documents/enriched").asInt()).isEqualTo(1);
        List<JsonNode> inbox = program.inbox();
        assertThat(inbox).hasSize(SampleIssue.DELIVERED + 1);
        assertThat(inbox.getLast().path("revision").asInt()).isEqualTo(2);
        assertThat(inbox.getLast().path("title").asString()).contains("学生营养改善");
    }

    @ParameterizedTest
    @CsvSource({"000_6c46c1a97d5aee8e.txt, 23", "002_c4221d5962f1b0b2.txt, 15", "004_7c68e9598dc9c835.txt, 25"})
    void deliversARealIssueOnce(String file, int documents) throws Exception {
        // given
        Path issue = SharedFiles.require("gazettes/" + file);
        try (Program program = new Program(folder)) {
            // when
            int code = program.runOnce(issue);
            // then
            JsonNode report = program.readReport();
            assertThat(code).as(program.said()).isZero();
            assertThat(report.at("/documents/published").asInt()).isEqualTo(documents);
            assertThat(report.at("/inbox/verified").asInt()).isEqualTo(documents);
            assertThat(report.at("/inbox/distinctIds").asInt()).isEqualTo(documents);
            assertThat(report.at("/inbox/refused").asInt()).isZero();
        }
    }
}
